<?php

function pageAddress(): string
{
    $url = $_GET['url'] ?? '';
    if ($url === '') {
        throw new InvalidArgumentException('url is missing');
    }
    return explode('#', $url, 2)[0];
}
