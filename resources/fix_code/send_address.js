async function configure() {
  const url = encodeURIComponent(location.href.split('#')[0]);
  const answer = await fetch(`/wx-signature?url=${url}`);
  const { appId, timestamp, nonceStr, signature } = await answer.json();
  wx.config({ appId, timestamp, nonceStr, signature, jsApiList: ['chooseImage'] });
}
