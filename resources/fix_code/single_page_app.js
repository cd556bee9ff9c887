const landing = location.href.split('#')[0];
const onIos = /iPhone|iPad|iPod/.test(navigator.userAgent);

async function configure() {
  const url = onIos ? landing : location.href.split('#')[0];
  const answer = await fetch(`/wx-signature?url=${encodeURIComponent(url)}`);
  const { appId, timestamp, nonceStr, signature } = await answer.json();
  wx.config({ appId, timestamp, nonceStr, signature, jsApiList: ['chooseImage'] });
}

router.afterEach(configure);
