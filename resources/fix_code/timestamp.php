<?php

function wxConfig(string $appId, string $ticket, string $noncestr, string $url): array
{
    $timestamp = time();
    return [
        'appId' => $appId,
        'timestamp' => $timestamp,
        'nonceStr' => $noncestr,
        'signature' => sign($ticket, $noncestr, $timestamp, $url),
    ];
}
