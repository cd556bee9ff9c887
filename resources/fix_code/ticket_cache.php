<?php

function jsapiTicket(string $appId, string $accessToken): string
{
    $key = "jsapi_ticket.{$appId}";
    $ticket = apcu_fetch($key);
    if ($ticket !== false) {
        return $ticket;
    }
    $query = http_build_query(['access_token' => $accessToken, 'type' => 'jsapi']);
    $reply = file_get_contents("https://api.weixin.qq.com/cgi-bin/ticket/getticket?{$query}");
    $answer = json_decode((string) $reply, true);
    if (($answer['errcode'] ?? -1) !== 0) {
        throw new RuntimeException('getticket: ' . ($answer['errcode'] ?? 'no answer'));
    }
    apcu_store($key, $answer['ticket'], $answer['expires_in'] - 300);
    return $answer['ticket'];
}
