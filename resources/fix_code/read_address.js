function pageAddress(request) {
  const url = request.query.url;
  if (typeof url !== 'string' || !url) throw new Error('url is missing');
  return url.split('#')[0];
}
