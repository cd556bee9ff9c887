<?php

function pageAddress(): string
{
    $sent = $_GET['url'] ?? '';
    if ($sent !== '') {
        return explode('#', $sent, 2)[0];
    }
    $scheme = $_SERVER['HTTP_X_FORWARDED_PROTO'] ?? $_SERVER['REQUEST_SCHEME'];
    $host = $_SERVER['HTTP_X_FORWARDED_HOST'] ?? $_SERVER['HTTP_HOST'];
    return "{$scheme}://{$host}{$_SERVER['REQUEST_URI']}";
}
