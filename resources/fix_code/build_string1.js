const crypto = require('crypto');

function sign(ticket, noncestr, timestamp, url) {
  const string1 = `jsapi_ticket=${ticket}&noncestr=${noncestr}&timestamp=${timestamp}&url=${url}`;
  return crypto.createHash('sha1').update(string1, 'utf8').digest('hex');
}
