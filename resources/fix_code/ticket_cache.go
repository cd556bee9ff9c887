package wechat

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"sync"
	"time"
)

type kept struct {
	ticket string
	endsAt time.Time
}

type Tickets struct {
	mu      sync.Mutex
	tickets map[string]kept
}

func (t *Tickets) Get(appID, accessToken string) (string, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if k, ok := t.tickets[appID]; ok && time.Now().Before(k.endsAt) {
		return k.ticket, nil
	}
	query := url.Values{"access_token": {accessToken}, "type": {"jsapi"}}
	reply, err := http.Get("https://api.weixin.qq.com/cgi-bin/ticket/getticket?" + query.Encode())
	if err != nil {
		return "", err
	}
	defer reply.Body.Close()
	var answer struct {
		Errcode   int    `json:"errcode"`
		Ticket    string `json:"ticket"`
		ExpiresIn int    `json:"expires_in"`
	}
	if err := json.NewDecoder(reply.Body).Decode(&answer); err != nil {
		return "", err
	}
	if answer.Errcode != 0 {
		return "", fmt.Errorf("getticket: %d", answer.Errcode)
	}
	if t.tickets == nil {
		t.tickets = map[string]kept{}
	}
	life := time.Duration(answer.ExpiresIn-300) * time.Second
	t.tickets[appID] = kept{answer.Ticket, time.Now().Add(life)}
	return answer.Ticket, nil
}
