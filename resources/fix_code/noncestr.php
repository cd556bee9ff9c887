<?php

function wxConfig(string $appId, string $ticket, int $timestamp, string $url): array
{
    $noncestr = bin2hex(random_bytes(8));
    return [
        'appId' => $appId,
        'timestamp' => $timestamp,
        'nonceStr' => $noncestr,
        'signature' => sign($ticket, $noncestr, $timestamp, $url),
    ];
}
