package wechat

import (
	"crypto/rand"
	"encoding/hex"
)

func WxConfig(appID, ticket string, timestamp int64, url string) (map[string]any, error) {
	random := make([]byte, 8)
	if _, err := rand.Read(random); err != nil {
		return nil, err
	}
	noncestr := hex.EncodeToString(random)
	return map[string]any{
		"appId":     appID,
		"timestamp": timestamp,
		"nonceStr":  noncestr,
		"signature": Sign(ticket, noncestr, timestamp, url),
	}, nil
}
