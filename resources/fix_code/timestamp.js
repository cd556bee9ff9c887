function wxConfig(appId, ticket, nonceStr, url) {
  const timestamp = Math.floor(Date.now() / 1000);
  return { appId, timestamp, nonceStr, signature: sign(ticket, nonceStr, timestamp, url) };
}
