<?php

function sign(string $ticket, string $noncestr, int $timestamp, string $url): string
{
    $string1 = "jsapi_ticket={$ticket}&noncestr={$noncestr}&timestamp={$timestamp}&url={$url}";
    return sha1($string1);
}
