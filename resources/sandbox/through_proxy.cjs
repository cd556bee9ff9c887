// For `node --require`: Node before 22.21 and 24.5 knows no HTTPS_PROXY, and no version asks it for every kind of call.
// What is meant for WeChat's API goes to the sandbox's proxy, which takes TLS without CONNECT, too; all else as ever.
'use strict';

const tls = require('tls');

const port = new URL(process.env.HTTPS_PROXY).port;
const hosts = /^(?:api2?|(?:sh|sz|hk)\.api)\.weixin\.qq\.com$/;
const connect = tls.connect;

tls.connect = function (options, ...rest) {
  if (options && !options.socket && hosts.test(options.host)) {
    const servername = options.servername || options.host;
    return connect.call(this, { ...options, host: '127.0.0.1', port, servername }, ...rest);
  }
  return connect.call(this, options, ...rest);
};
