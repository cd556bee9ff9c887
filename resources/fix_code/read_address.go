package wechat

import (
	"errors"
	"net/http"
	"strings"
)

func PageAddress(r *http.Request) (string, error) {
	url, _, _ := strings.Cut(r.FormValue("url"), "#")
	if url == "" {
		return "", errors.New("url is missing")
	}
	return url, nil
}
