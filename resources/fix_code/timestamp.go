package wechat

import "time"

func WxConfig(appID, ticket, noncestr, url string) map[string]any {
	timestamp := time.Now().Unix()
	return map[string]any{
		"appId":     appID,
		"timestamp": timestamp,
		"nonceStr":  noncestr,
		"signature": Sign(ticket, noncestr, timestamp, url),
	}
}
