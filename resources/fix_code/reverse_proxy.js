function pageAddress(request) {
  const sent = request.query.url;
  if (typeof sent === 'string' && sent) return sent.split('#')[0];
  const scheme = request.get('X-Forwarded-Proto') || request.protocol;
  const host = request.get('X-Forwarded-Host') || request.get('Host');
  return `${scheme}://${host}${request.originalUrl}`;
}
