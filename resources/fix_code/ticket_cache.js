const tickets = new Map();

async function jsapiTicket(appId, accessToken) {
  const kept = tickets.get(appId);
  if (kept && Date.now() < kept.endsAt) return kept.ticket;
  const query = new URLSearchParams({ access_token: accessToken, type: 'jsapi' });
  const reply = await fetch(`https://api.weixin.qq.com/cgi-bin/ticket/getticket?${query}`);
  const answer = await reply.json();
  if (answer.errcode) throw new Error(`getticket: ${answer.errcode}`);
  tickets.set(appId, { ticket: answer.ticket, endsAt: Date.now() + (answer.expires_in - 300) * 1000 });
  return answer.ticket;
}
