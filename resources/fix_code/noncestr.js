const { randomBytes } = require('crypto');

function wxConfig(appId, ticket, timestamp, url) {
  const nonceStr = randomBytes(8).toString('hex');
  return { appId, timestamp, nonceStr, signature: sign(ticket, nonceStr, timestamp, url) };
}
