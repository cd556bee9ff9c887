package wechat

import (
	"net/http"
	"strings"
)

func PageAddress(r *http.Request) string {
	if sent := r.FormValue("url"); sent != "" {
		address, _, _ := strings.Cut(sent, "#")
		return address
	}
	scheme, host := r.Header.Get("X-Forwarded-Proto"), r.Header.Get("X-Forwarded-Host")
	if scheme == "" {
		scheme = "http"
	}
	if host == "" {
		host = r.Host
	}
	return scheme + "://" + host + r.RequestURI
}
