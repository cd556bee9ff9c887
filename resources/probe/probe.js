// Run it in vConsole, or load it on a test page before wx.config is called; then copy the lines that it prints.
(function () {
  function address() {
    return location.href.split('#')[0];
  }

  function landing() {
    var entries = window.performance && performance.getEntriesByType && performance.getEntriesByType('navigation');
    return entries && entries[0] ? entries[0].name : '';
  }

  function print(what) {
    console.log('wxdesk ' + JSON.stringify(what));
  }

  function listen(bridge) {
    var invoke = bridge.invoke;
    bridge.invoke = function (name, given, done) {
      if (name !== 'preVerifyJSAPI') {
        return invoke.apply(bridge, arguments);
      }
      print({ url: address(), preVerifyJSAPI: given });
      return invoke.call(bridge, name, given, function (answer) {
        print({ answer: answer });
        if (done) {
          done.apply(this, arguments);
        }
      });
    };
  }

  print({ url: address(), landing: landing(), userAgent: navigator.userAgent });
  if (window.WeixinJSBridge) {
    listen(window.WeixinJSBridge);
  } else {
    document.addEventListener('WeixinJSBridgeReady', function () {
      listen(window.WeixinJSBridge);
    });
  }
})();
