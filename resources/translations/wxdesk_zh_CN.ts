<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccountButtons</name>
    <message>
        <source>Sa&amp;ve</source>
        <translation type="unfinished">保存</translation>
    </message>
    <message>
        <source>&amp;Check AppSecret</source>
        <translation type="unfinished">检查 AppSecret</translation>
    </message>
    <message>
        <source>Fetches a stable access_token; tokens in use stay valid</source>
        <translation type="unfinished">获取一次稳定版 access_token，不影响正在使用的 access_token</translation>
    </message>
    <message>
        <source>Test the wa&amp;y</source>
        <translation type="unfinished">测试连接方式</translation>
    </message>
    <message>
        <source>Makes one harmless call to WeChat, by the way typed here</source>
        <translation type="unfinished">按此处填写的方式对微信做一次无影响的调用</translation>
    </message>
    <message>
        <source>Disca&amp;rd</source>
        <translation type="unfinished">放弃修改</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation type="unfinished">移除…</translation>
    </message>
</context>
<context>
    <name>AccountDelegate</name>
    <message>
        <source>unsaved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>API &amp;host</source>
        <translation>API 域名</translation>
    </message>
    <message>
        <source>Only then does wxdesk send this account&apos;s AppSecret and tokens to a host on this computer.</source>
        <translation>勾选后，wxdesk 才会把此账号的 AppSecret 和凭证发给本机上的地址。</translation>
    </message>
    <message>
        <source>JS interface safe &amp;domains</source>
        <translation>JS接口安全域名</translation>
    </message>
    <message>
        <source>Copy them from the WeChat Developer Platform; wxdesk checks page URLs against them.</source>
        <translation>从微信开发者平台复制；wxdesk 据此核对网页地址。</translation>
    </message>
    <message>
        <source>This host is your own computer, and would receive the AppSecret. If a tunnel or relay of yours runs there, tick the box below. Otherwise leave this field empty.</source>
        <translation>这个地址就是您自己的电脑，AppSecret 会发到那里。如果那里运行着您的隧道或中转，请勾选下面的选项；否则请将此处留空。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Leave empty to keep the saved AppSecret.</source>
        <translation>留空则沿用已保存的 AppSecret。</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>The API host is a tunne&amp;l or relay of mine</source>
        <translation>API 域名是我自己的隧道或转发服务</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>AppSecret missing</source>
        <translation>缺少 AppSecret</translation>
    </message>
    <message>
        <source>AppSecret could not be read</source>
        <translation>无法读取 AppSecret</translation>
    </message>
    <message>
        <source>AppSecret: {place}</source>
        <translation>AppSecret：{place}</translation>
    </message>
    <message>
        <source>built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>checking for the AppSecret…</source>
        <translation>正在读取 AppSecret…</translation>
    </message>
    <message>
        <source>no AppSecret needed</source>
        <translation>无需 AppSecret</translation>
    </message>
</context>
<context>
    <name>AccountPane</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Add an Official or Service Account</source>
        <translation>添加公众号/服务号</translation>
    </message>
    <message>
        <source>Chec&amp;k-up</source>
        <translation>账号体检</translation>
    </message>
    <message>
        <source>Waiting for WeChat…</source>
        <translation>正在等待微信返回…</translation>
    </message>
    <message>
        <source>WeChat shows an AppSecret only once, when it is reset, and a reset breaks every server that uses the old one.</source>
        <translation>AppSecret 只在重置时显示一次；重置后，仍在使用旧 AppSecret 的服务器都会失败。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>Remove {name} and its AppSecret from this computer?</source>
        <translation>从本机移除“{name}”及其 AppSecret？</translation>
    </message>
    <message>
        <source>Checks the saved account step by step, from the clock to the permissions; changes nothing</source>
        <translation>逐项检查已保存的账号，从系统时间到接口权限；不做任何修改</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Reading the access_token…</source>
        <translation>正在读取 access_token…</translation>
    </message>
</context>
<context>
    <name>AccountPopup</name>
    <message>
        <source>Find by name or AppID</source>
        <translation>按名称或 AppID 查找</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>No such account.</source>
        <translation>没有匹配的账号。</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>添加账号…</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>打开沙盒</translation>
    </message>
    <message>
        <source>Manage accounts…</source>
        <translation>管理账号…</translation>
    </message>
</context>
<context>
    <name>AccountSwitcher</name>
    <message>
        <source>No account yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>Account: {account}</source>
        <translation>账号：{account}</translation>
    </message>
</context>
<context>
    <name>AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished">账号</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Select an account on the left, or add one.</source>
        <translation>请在左侧选择账号，或添加账号。</translation>
    </message>
    <message>
        <source>No account yet. Add one to get started.</source>
        <translation>还没有账号，请先添加。</translation>
    </message>
    <message>
        <source>Accounts on this computer: {count}. AppSecrets are never written to wxdesk&apos;s own files.</source>
        <translation>本机已保存 {count} 个账号。AppSecret 不会写入 wxdesk 自己的文件。</translation>
    </message>
    <message>
        <source>Nothing is changed at WeChat, and tokens in use stay valid.</source>
        <translation>不会修改微信侧的任何内容，正在使用的凭证不受影响。</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>筛选 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>No call matches the filter.</source>
        <translation>没有符合筛选条件的调用。</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>调用记录</translation>
    </message>
    <message>
        <source>Save the calls shown as a CSV file</source>
        <translation>将列出的调用保存为 CSV 文件</translation>
    </message>
    <message>
        <source>E&amp;rrors only</source>
        <translation>仅看失败</translation>
    </message>
    <message>
        <source>No calls yet. Every call to WeChat is listed here, with secrets removed.</source>
        <translation>还没有调用过微信接口。每次调用都会列在这里，并隐去密钥。</translation>
    </message>
    <message>
        <source>API calls since wxdesk started: {total}, failed: {failed}</source>
        <translation>本次启动以来共调用微信接口 {total} 次，失败 {failed} 次</translation>
    </message>
    <message>
        <source>Save call log</source>
        <translation>保存调用记录</translation>
    </message>
</context>
<context>
    <name>AddressBar</name>
    <message>
        <source>Page URL</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>WeChat on</source>
        <translation>微信运行于</translation>
    </message>
    <message>
        <source>The WeChat client that the page sees</source>
        <translation>页面所看到的微信客户端</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
</context>
<context>
    <name>AnswerButtons</name>
    <message>
        <source>&amp;Copy for the customer</source>
        <translation>复制给客户(&amp;C)</translation>
    </message>
    <message>
        <source>Copy for the de&amp;veloper</source>
        <translation>复制给开发者(&amp;V)</translation>
    </message>
    <message>
        <source>Copy for the customer in another language</source>
        <translation>用另一种语言复制给客户</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>&amp;Search the documentation</source>
        <translation>搜索官方文档(&amp;S)</translation>
    </message>
    <message>
        <source>Copy &amp;answer</source>
        <translation>复制答复</translation>
    </message>
    <message>
        <source>Likely causes, most likely first</source>
        <translation>可能的原因（按可能性排序）</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Who should act</source>
        <translation>由谁处理</translation>
    </message>
    <message>
        <source>Copy IP address</source>
        <translation>复制 IP</translation>
    </message>
    <message>
        <source>{count} more rids</source>
        <translation>还有 {count} 个 rid</translation>
    </message>
</context>
<context>
    <name>AnswerText</name>
    <message>
        <source>Likely causes:</source>
        <translation>可能的原因：</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>处理办法：</translation>
    </message>
    <message>
        <source>Who should act: {who}</source>
        <translation>由谁处理：{who}</translation>
    </message>
</context>
<context>
    <name>BatchButtons</name>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Ne&amp;w list</source>
        <translation>新列表</translation>
    </message>
    <message>
        <source>Sa&amp;ve report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Save the rows shown as a CSV file for Excel</source>
        <translation>把当前显示的行保存为 CSV（可用 Excel 打开）</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Retry {count} failed</source>
        <translation>重试失败的 {count} 个</translation>
    </message>
    <message>
        <source>Retry {count} shown</source>
        <translation>重试筛选出的 {count} 个</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>&amp;Forward…</source>
        <translation>转发…</translation>
    </message>
    <message>
        <source>Upload the saved files to an endpoint of your company</source>
        <translation>把已保存的文件发送到公司接口</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>BatchHistoryMenu</name>
    <message>
        <source>{time} · {saved} saved, {failed} failed · {folder}</source>
        <translation>{time} · 已保存 {saved}，失败 {failed} · {folder}</translation>
    </message>
    <message>
        <source>{time} · {saved} saved · {folder}</source>
        <translation>{time} · 已保存 {saved} · {folder}</translation>
    </message>
    <message>
        <source>Earlier &amp;batches</source>
        <translation>以前的批次</translation>
    </message>
    <message>
        <source>{time} · {missing} of {total} not downloaded yet · {folder}</source>
        <translation>{time} · 共 {total} 个，还有 {missing} 个未下载 · {folder}</translation>
    </message>
</context>
<context>
    <name>BatchStage</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message>
        <source>{saved} of {total} saved, {failed} failed</source>
        <translation>共 {total} 个，已保存 {saved} 个，失败 {failed} 个</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>剩余约 {time}</translation>
    </message>
    <message>
        <source>{reason}: {count}</source>
        <translation>{reason}：{count}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>Paste media IDs: every file is saved, or you get the reason why not.</source>
        <translation>粘贴 media_id 列表，逐个下载；未能保存的会注明原因。</translation>
    </message>
    <message>
        <source>{files} files/s, {size}/s</source>
        <translation>{files} 个/秒，{size}/秒</translation>
    </message>
    <message>
        <source>All {saved} saved.</source>
        <translation>已全部保存，共 {saved} 个。</translation>
    </message>
    <message>
        <source>{saved} saved, {failed} failed ({reasons}).</source>
        <translation>已保存 {saved} 个，失败 {failed} 个（{reasons}）。</translation>
    </message>
    <message>
        <source>{saved} saved, {failed} failed.</source>
        <translation>已保存 {saved} 个，失败 {failed} 个。</translation>
    </message>
    <message>
        <source>{name}: {told}</source>
        <translation>{name}：{told}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>{saved} saved, {failed} failed, {missing} left.</source>
        <translation>已保存 {saved} 个，失败 {failed} 个，剩余 {missing} 个。</translation>
    </message>
    <message>
        <source>{state} {rest}</source>
        <translation>{state}{rest}</translation>
    </message>
    <message>
        <source>Tried again at {time}: {count} more saved.</source>
        <translation>{time} 已重试，新保存 {count} 个。</translation>
    </message>
    <message>
        <source>Nothing to download: this list is already complete in this folder.</source>
        <translation>无需下载：此列表之前已在该文件夹中处理完毕。</translation>
    </message>
    <message>
        <source>{count} of them were already saved.</source>
        <translation>其中 {count} 个先前已保存。</translation>
    </message>
    <message>
        <source>Paused until {time}.</source>
        <translation>暂停至 {time}。</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Paused ({reason}).</source>
        <translation>已暂停（{reason}）。</translation>
    </message>
    <message>
        <source>Next try at {time}</source>
        <translation>{time} 重试</translation>
    </message>
    <message>
        <source>{reason}; next try at {time}</source>
        <translation>{reason}，{time} 重试</translation>
    </message>
</context>
<context>
    <name>BrowserCard</name>
    <message>
        <source>Browsers report this URL differently, and WeChat checks the form that the browser reports.</source>
        <translation>浏览器上报的网页地址与此不同，而微信校验的是浏览器上报的地址。</translation>
    </message>
    <message>
        <source>Only part of what you typed is signed:</source>
        <translation>参与签名的只是您输入内容的一部分：</translation>
    </message>
    <message>
        <source>&amp;Use the browser&apos;s form</source>
        <translation>改用浏览器上报的地址(&amp;U)</translation>
    </message>
    <message>
        <source>signed now</source>
        <translation>当前签名的网页地址</translation>
    </message>
    <message>
        <source>as a browser reports it</source>
        <translation>浏览器上报的网页地址</translation>
    </message>
</context>
<context>
    <name>BuiltInCard</name>
    <message>
        <source>Check-up</source>
        <translation type="unfinished">账号体检</translation>
    </message>
    <message>
        <source>Built-in account of the sandbox, a simulated WeChat inside wxdesk. Its AppSecret is generated at every start and works nowhere else.</source>
        <translation type="unfinished">沙盒的内置账号。沙盒是 wxdesk 自带的模拟微信环境；它的 AppSecret 每次启动都会重新生成，在别处无效。</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Explain the code</source>
        <translation>查看错误码说明</translation>
    </message>
    <message>
        <source>Select a call to see what its result means.</source>
        <translation>选择一条调用，查看结果说明。</translation>
    </message>
</context>
<context>
    <name>CallModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
</context>
<context>
    <name>CallsView</name>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>The chosen call</source>
        <translation>所选调用</translation>
    </message>
    <message>
        <source>Select a call to see all of it.</source>
        <translation>选择一个调用以查看全部内容。</translation>
    </message>
    <message>
        <source>Open in &amp;Media</source>
        <translation>在“素材下载”中打开(&amp;M)</translation>
    </message>
    <message>
        <source>Cop&amp;y call</source>
        <translation>复制调用(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>CaseReport</name>
    <message>
        <source>{name}, current ticket</source>
        <translation>{name}，当前票据</translation>
    </message>
    <message>
        <source>{count} combinations of known mistakes were tried.</source>
        <translation>已尝试已知错误的 {count} 种组合。</translation>
    </message>
    <message>
        <source>Time ran out before all of them were.</source>
        <translation>时间用完时尚未全部尝试。</translation>
    </message>
</context>
<context>
    <name>CheckupRow</name>
    <message>
        <source>Details: {step}</source>
        <translation>详情：{step}</translation>
    </message>
</context>
<context>
    <name>CheckupView</name>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>重新体检(&amp;G)</translation>
    </message>
    <message>
        <source>Copy re&amp;port</source>
        <translation>复制报告(&amp;P)</translation>
    </message>
    <message>
        <source>Copy the report in the other language</source>
        <translation>用另一种语言复制报告</translation>
    </message>
    <message>
        <source>&amp;Verification file (optional)</source>
        <translation>校验文件（可选）(&amp;V)</translation>
    </message>
    <message>
        <source>Checking: {step}…</source>
        <translation>正在检查：{step}…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，未做任何修改。</translation>
    </message>
</context>
<context>
    <name>CodeList</name>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Who should act</source>
        <translation>由谁处理</translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message>
        <source>Error codes</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Ctrl+V anywhere on this page</source>
        <translation>在本页任意位置按 Ctrl+V</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>报错</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>全部错误码</translation>
    </message>
    <message>
        <source>Back to all codes (Esc)</source>
        <translation>返回全部错误码（Esc）</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Put back what was cleared (Ctrl+Z)</source>
        <translation>恢复刚才清空的内容（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Paste an error: a code, WeChat&apos;s JSON, console output or a whole log. Or type a code or keywords.</source>
        <translation>粘贴报错：错误码、微信返回的 JSON、控制台输出或整段日志；也可以直接输入错误码或关键词。</translation>
    </message>
    <message>
        <source>Example: &amp;server not whitelisted</source>
        <translation>示例：IP 不在白名单</translation>
    </message>
    <message>
        <source>Invalid si&amp;gnature</source>
        <translation>签名错误</translation>
    </message>
    <message>
        <source>&amp;Missing permission</source>
        <translation>缺少接口权限</translation>
    </message>
    <message>
        <source>L&amp;og excerpt</source>
        <translation>一段日志</translation>
    </message>
    <message>
        <source>No code matches. Try fewer keywords, or paste the whole error.</source>
        <translation>没有匹配的错误码。请减少关键词，或粘贴完整的报错。</translation>
    </message>
    <message>
        <source>{count} error codes found.</source>
        <translation>找到 {count} 个错误码。</translation>
    </message>
    <message>
        <source>Who should act: {who}</source>
        <translation>由谁处理：{who}</translation>
    </message>
    <message>
        <source>Paste an error or select a code. What you paste stays on this computer.</source>
        <translation>粘贴报错，或选择一个错误码。粘贴的内容不会离开本机。</translation>
    </message>
    <message>
        <source>No error code found. Paste the original error message, or browse the list.</source>
        <translation>未识别到错误码。请粘贴原始报错，或浏览列表。</translation>
    </message>
    <message>
        <source>Matching codes: {shown} of {total}</source>
        <translation>匹配的错误码：{shown} / {total}</translation>
    </message>
    <message>
        <source>{code} is one code with {count} meanings.</source>
        <translation>{code} 有 {count} 种含义。</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>按列表原有顺序</translation>
    </message>
    <message>
        <source>Automatic widths</source>
        <translation>自动列宽</translation>
    </message>
</context>
<context>
    <name>CompareTab</name>
    <message>
        <source>Works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>报错</translation>
    </message>
    <message>
        <source>Paste what works: wx.config({…}), JSON, string1, a page URL</source>
        <translation>粘贴正常的：wx.config({…})、JSON、string1 或网页地址</translation>
    </message>
    <message>
        <source>Paste what fails</source>
        <translation>粘贴报错的</translation>
    </message>
    <message>
        <source>works</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>报错</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Two different accounts. Each page must be signed with the jsapi_ticket of its own account.</source>
        <translation>这是两个不同的账号。网页必须用自己账号的 jsapi_ticket 签名。</translation>
    </message>
    <message>
        <source>Normal: it is new for each signature.</source>
        <translation>正常：每次签名都会变。</translation>
    </message>
    <message>
        <source>The failing one is in milliseconds; WeChat expects seconds.</source>
        <translation>报错的一份是毫秒，微信要求的是秒。</translation>
    </message>
    <message>
        <source>The failing one is not a time in seconds (10 digits).</source>
        <translation>报错的一份不是以秒为单位的时间（10 位数字）。</translation>
    </message>
    <message>
        <source>The failing one contains other characters than letters and digits; check that none was changed.</source>
        <translation>报错的一份含有字母和数字以外的字符；请确认没有字符被改动。</translation>
    </message>
    <message>
        <source>Normal: it differs as soon as any signed value does.</source>
        <translation>正常：参与签名的任何一个值不同，签名就不同。</translation>
    </message>
    <message>
        <source>Everything else is the same, so another ticket, or another URL than the one shown, was signed.</source>
        <translation>其他值都相同，说明签名时用了另一个票据，或签的不是这里显示的网页地址。</translation>
    </message>
    <message>
        <source>The same signature for different values: a signature was cached and reused. Sign again for each page view.</source>
        <translation>值不同而签名相同：签名被缓存并重复使用了。每次打开页面都要重新签名。</translation>
    </message>
    <message>
        <source>The failing one is not a SHA-1 in lowercase hexadecimal (40 characters).</source>
        <translation>报错的一份不是小写十六进制的 SHA-1（40 个字符）。</translation>
    </message>
    <message>
        <source>WeChat checks the exact URL. What is marked must be in the signed URL too, character by character.</source>
        <translation>微信校验完整的网页地址。签名的网页地址必须与之逐字符相同，请看标出的部分。</translation>
    </message>
    <message>
        <source>WeChat checked different URLs: sign exactly the one it checked.</source>
        <translation>微信校验的网页地址不同：请签名微信校验的那一个。</translation>
    </message>
    <message>
        <source>The key is spelled differently. Spell it as in the working one.</source>
        <translation>键名写法不同，请按正常的一份书写。</translation>
    </message>
    <message>
        <source>This does not affect the signature, but an interface that is not listed cannot be called.</source>
        <translation>这不影响签名，但没有列出的接口无法调用。</translation>
    </message>
    <message>
        <source>Missing in the failing one.</source>
        <translation>报错的一份缺少此值。</translation>
    </message>
    <message>
        <source>Only pasted for the failing one; nothing to compare it with.</source>
        <translation>只有报错的一份有此值，无从对比。</translation>
    </message>
    <message>
        <source>What was signed. Apart from nonceStr and timestamp, what is marked is the difference.</source>
        <translation>这是实际签名的内容。除 nonceStr 和 timestamp 外，标出的就是差别。</translation>
    </message>
    <message>
        <source>Different tickets. Only the current one of the account is valid.</source>
        <translation>票据不同。只有账号当前的票据有效。</translation>
    </message>
    <message>
        <source>key of {field}</source>
        <translation>{field} 的键名</translation>
    </message>
    <message>
        <source>Paste a configuration on each side.</source>
        <translation>请在两边各粘贴一份配置。</translation>
    </message>
    <message>
        <source>No values were recognized on one of the sides.</source>
        <translation>有一边没有识别出任何值。</translation>
    </message>
    <message>
        <source>The two are the same: nothing differs that is signed.</source>
        <translation>两份相同：参与签名的值没有差别。</translation>
    </message>
    <message>
        <source>They differ only in what is new each time. The cause lies in what is not shown: the ticket, or the URL that was signed.</source>
        <translation>两份只有每次都会变的值不同。原因在没有显示的部分：票据，或实际签名的网页地址。</translation>
    </message>
    <message>
        <source>Look first at: {fields}</source>
        <translation>请先看：{fields}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The same in both: {fields}</source>
        <translation>两份相同：{fields}</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Who holds which access_token</source>
        <translation>各处持有的 access_token</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>比较(&amp;O)</translation>
    </message>
    <message>
        <source>Ask &amp;WeChat about each</source>
        <translation>逐个询问微信(&amp;W)</translation>
    </message>
    <message>
        <source>One call for each different value (get_api_domain_ip)</source>
        <translation>每个不同的值调用一次（get_api_domain_ip）</translation>
    </message>
    <message>
        <source>Reads the access_token there, and changes nothing.</source>
        <translation>只读取各处的 access_token，不做任何改动。</translation>
    </message>
</context>
<context>
    <name>ConfigCard</name>
    <message>
        <source>Open in Diagnose</source>
        <translation>在“签名诊断”中打开</translation>
    </message>
    <message>
        <source>Copy recording</source>
        <translation>复制记录</translation>
    </message>
    <message>
        <source>Page URL</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>The URL has not changed since the page was loaded.</source>
        <translation>页面加载后地址没有变化。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查……</translation>
    </message>
    <message>
        <source>No ticket to check with</source>
        <translation>没有可用于核对的 ticket</translation>
    </message>
    <message>
        <source>proven</source>
        <translation type="unfinished">已证实</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Clears in {seconds} s</source>
        <translation>{seconds} 秒后清除</translation>
    </message>
</context>
<context>
    <name>CredentialCard</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>复制 {name}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>未获取</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>{name}, {state}, {left} left</source>
        <translation>{name}，{state}，剩余 {left}</translation>
    </message>
    <message>
        <source>{source}, {time}</source>
        <translation>{source}，{time}</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Copied, clears in {seconds} s</source>
        <translation>已复制，{seconds} 秒后清除</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>{name}：更多操作</translation>
    </message>
    <message>
        <source>Force-refresh the stable access_token…</source>
        <translation>强制刷新稳定版 access_token…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide {name}</source>
        <translation>隐藏 {name}</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>显示 {name}</translation>
    </message>
    <message>
        <source>left at most</source>
        <translation>最长剩余</translation>
    </message>
    <message>
        <source>{source}, first seen {time}</source>
        <translation>{source}，首次获取 {time}</translation>
    </message>
    <message>
        <source>was due to expire at {time}</source>
        <translation>原定 {time} 到期</translation>
    </message>
    <message>
        <source>expires by {time}</source>
        <translation>最迟 {time} 到期</translation>
    </message>
    <message>
        <source>expires {time}</source>
        <translation>{time} 到期</translation>
    </message>
</context>
<context>
    <name>CustomerAnswer</name>
    <message>
        <source>We checked your signature. {title}.</source>
        <translation>我们检查了您的签名。{title}。</translation>
    </message>
    <message>
        <source>We checked your signature: it is correct. It fits the ticket, nonceStr, timestamp and page URL.</source>
        <translation>我们检查了您的签名：签名正确，与票据、nonceStr、timestamp 和网页地址都相符。</translation>
    </message>
    <message>
        <source>We checked your signature: it is correct.</source>
        <translation>我们检查了您的签名：签名正确。</translation>
    </message>
    <message>
        <source>If WeChat still reports an error, please send us:</source>
        <translation>如果微信仍然报错，请发给我们：</translation>
    </message>
    <message>
        <source>We checked your signature: it does not fit these values, and we could not find the cause yet. To find it, please send us the following, all from the same page view:</source>
        <translation>我们检查了您的签名：签名与这些值不符，暂时还没有找到原因。为了查明原因，请把同一次打开页面时的以下内容发给我们：</translation>
    </message>
    <message>
        <source>To check your signature, please send us:</source>
        <translation>为了检查签名，请发给我们：</translation>
    </message>
    <message>
        <source>The appId {appid} is not one of the accounts we look after. Please check that it is the AppID of your Official Account.</source>
        <translation>appId {appid} 不属于我们负责的账号。请确认它是您的公众号/服务号的 AppID。</translation>
    </message>
    <message>
        <source>Signed:</source>
        <translation>实际签名的内容：</translation>
    </message>
    <message>
        <source>Expected:</source>
        <translation>应当签名的内容：</translation>
    </message>
    <message>
        <source>Page URL:</source>
        <translation>网页地址：</translation>
    </message>
    <message>
        <source>WeChat checked:</source>
        <translation>微信校验的网页地址：</translation>
    </message>
    <message>
        <source>Change on the page:</source>
        <translation>前端页面需要修改：</translation>
    </message>
    <message>
        <source>Change on the server:</source>
        <translation>后端需要修改：</translation>
    </message>
    <message>
        <source>Then sign again with a new timestamp and nonceStr, and reload the page.</source>
        <translation>改好后，请用新的 timestamp 和 nonceStr 重新签名，并刷新页面。</translation>
    </message>
    <message>
        <source>Likely causes:</source>
        <translation>可能的原因：</translation>
    </message>
    <message>
        <source>the complete error that WeChat shows (with debug: true), including realAuthUrl</source>
        <translation>微信显示的完整报错（debug: true 时），包括 realAuthUrl</translation>
    </message>
    <message>
        <source>the values passed to wx.config: appId, timestamp, nonceStr, signature</source>
        <translation>传给 wx.config 的值：appId、timestamp、nonceStr、signature</translation>
    </message>
    <message>
        <source>the page URL: the output of location.href</source>
        <translation>网页地址：location.href 的输出</translation>
    </message>
    <message>
        <source>string1 as your server built it, with the ticket masked</source>
        <translation>后端拼接出的 string1（票据请打码）</translation>
    </message>
    <message>
        <source>This signature was made {ago} ago and can no longer be checked. Please open the page again and send us:</source>
        <translation>这个签名生成于 {ago}前，已经无法核对。请重新打开页面，并把以下内容发给我们：</translation>
    </message>
</context>
<context>
    <name>DiagnosePage</name>
    <message>
        <source>Diagnose</source>
        <translation>签名诊断</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>单个签名</translation>
    </message>
    <message>
        <source>Compare two</source>
        <translation>对比两份</translation>
    </message>
    <message>
        <source>Signing endpoint</source>
        <translation>签名接口</translation>
    </message>
    <message>
        <source>Ctrl+V anywhere on this page; it starts a new case</source>
        <translation>在本页任意位置按 Ctrl+V；会开始一个新案例</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>新案例(&amp;N)</translation>
    </message>
    <message>
        <source>Ctrl+N; the present case is kept under Earlier cases</source>
        <translation>Ctrl+N；当前案例会保留在“之前的案例”中</translation>
    </message>
    <message>
        <source>Paste what the customer sent. It stays on this computer.</source>
        <translation>粘贴客户发来的内容，内容只留在本机。</translation>
    </message>
    <message>
        <source>Which values differ between a configuration that works and one that fails.</source>
        <translation>正常的配置与报错的配置有哪些值不同。</translation>
    </message>
    <message>
        <source>Finds the page URLs that a back end signs incorrectly. No ticket or token is sent to it.</source>
        <translation>找出后端会签错的网页地址。检测时不会向它发送任何票据或 access_token。</translation>
    </message>
</context>
<context>
    <name>DifferenceRow</name>
    <message>
        <source>not signed</source>
        <translation>不参与签名</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>请看这里</translation>
    </message>
</context>
<context>
    <name>Dragging</name>
    <message>
        <source>You can drag at most {count} files at a time. Open the folder instead.</source>
        <translation>一次最多可拖出 {count} 个文件；更多文件请直接打开文件夹。</translation>
    </message>
</context>
<context>
    <name>EarlierCases</name>
    <message>
        <source>Ear&amp;lier cases</source>
        <translation>之前的案例(&amp;L)</translation>
    </message>
    <message>
        <source>Remove all from this list</source>
        <translation>清空此列表</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>手动输入</translation>
    </message>
</context>
<context>
    <name>EndpointDetails</name>
    <message>
        <source>signed</source>
        <translation>实际签名的内容</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>应当签名的内容</translation>
    </message>
    <message>
        <source>URL to sign</source>
        <translation>应当签名的网页地址</translation>
    </message>
    <message>
        <source>Reply: HTTP {status}, {seconds} s</source>
        <translation>返回：HTTP {status}，用时 {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>EndpointForm</name>
    <message>
        <source>Signing &amp;endpoint</source>
        <translation>签名接口(&amp;E)</translation>
    </message>
    <message>
        <source>P&amp;age URL</source>
        <translation>网页地址(&amp;A)</translation>
    </message>
    <message>
        <source>Up to 24 edge-case URLs are generated from it, one request each.</source>
        <translation>由它生成最多 24 个特殊的网页地址，每个请求一次。</translation>
    </message>
    <message>
        <source>Req&amp;uest method</source>
        <translation>请求方式(&amp;U)</translation>
    </message>
    <message>
        <source>GET, query string</source>
        <translation>GET，参数在地址中</translation>
    </message>
    <message>
        <source>POST, form</source>
        <translation>POST，表单</translation>
    </message>
    <message>
        <source>POST, JSON</source>
        <translation>POST，JSON</translation>
    </message>
    <message>
        <source>URL para&amp;meter</source>
        <translation>网页地址的参数名(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Further parameters</source>
        <translation>更多参数(&amp;F)</translation>
    </message>
    <message>
        <source>name=value pairs separated by &amp;; sent exactly as typed.</source>
        <translation>name=value，多个之间用 &amp; 分隔；按输入原样发送。</translation>
    </message>
    <message>
        <source>Simulated mis&amp;take</source>
        <translation>模拟的错误(&amp;T)</translation>
    </message>
</context>
<context>
    <name>EndpointModel</name>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Test case</source>
        <translation>测试内容</translation>
    </message>
    <message>
        <source>URL sent</source>
        <translation>发送的网页地址</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>EndpointReport</name>
    <message>
        <source>parameters: {names}</source>
        <translation>参数：{names}</translation>
    </message>
</context>
<context>
    <name>EndpointResults</name>
    <message>
        <source>C&amp;opy report</source>
        <translation>复制报告(&amp;O)</translation>
    </message>
    <message>
        <source>Test URLs</source>
        <translation>测试的网页地址</translation>
    </message>
</context>
<context>
    <name>EndpointTab</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>修改(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检测(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>重新检测(&amp;C)</translation>
    </message>
    <message>
        <source>Fetching the ticket…</source>
        <translation>正在获取票据…</translation>
    </message>
    <message>
        <source>{asked} of {total} URLs tested</source>
        <translation>已测试 {asked} / {total} 个网页地址</translation>
    </message>
</context>
<context>
    <name>ExampleCard</name>
    <message>
        <source>Mistake</source>
        <translation>错误类型</translation>
    </message>
    <message>
        <source>Paste a &amp;wrong signature</source>
        <translation>粘贴一个错误的签名(&amp;W)</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>试一个例子</translation>
    </message>
    <message>
        <source>Signed with the sandbox&apos;s own ticket: see what a diagnosis looks like before you need one.</source>
        <translation>用沙盒自己的票据签名：先看看诊断结果是什么样子。</translation>
    </message>
    <message>
        <source>Paste a c&amp;orrect one</source>
        <translation>粘贴一个正确的签名(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ExistingField</name>
    <message>
        <source>Keep both: add “(2)” to the new file&apos;s name</source>
        <translation>都保留：新文件名后加“(2)”</translation>
    </message>
    <message>
        <source>Skip: keep the existing file</source>
        <translation>跳过：保留原文件，不保存该素材</translation>
    </message>
    <message>
        <source>Replace the existing file</source>
        <translation>覆盖：用素材替换原文件</translation>
    </message>
    <message>
        <source>{count} files with these names already exist, for example {name}. Choose what to do, then select Start again.</source>
        <translation>已有 {count} 个同名文件，例如 {name}。请选择处理方式，然后再次点击“开始”。</translation>
    </message>
    <message>
        <source>E&amp;xisting files</source>
        <translation>已有文件</translation>
    </message>
</context>
<context>
    <name>FailureList</name>
    <message>
        <source>Files that were not accepted</source>
        <translation>未被接收的文件</translation>
    </message>
</context>
<context>
    <name>FailureModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Endpoint response</source>
        <translation>接口返回</translation>
    </message>
    <message>
        <source>{status}: {reply}</source>
        <translation>{status}：{reply}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>FieldChips</name>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>wrong form</source>
        <translation>格式不对</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Also pasted; click to use it:</source>
        <translation>粘贴的内容中还有以下值，点击即可改用：</translation>
    </message>
    <message>
        <source>Use what was pasted</source>
        <translation>改回粘贴的值</translation>
    </message>
    <message>
        <source>Only the first {limit} characters were kept.</source>
        <translation>只保留了前 {limit} 个字符。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>筛选 (Ctrl+F)</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Filter by any column</source>
        <translation>按任意列筛选</translation>
    </message>
    <message>
        <source>Name, store, media ID, file or reason: whatever the list says. Press Esc to show all rows.</source>
        <translation>可按列表中的任意内容筛选：姓名、门店、media_id、文件名或原因。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>Refresh (F5). The list does not change until you refresh.</source>
        <translation>刷新 (F5)。刷新之前列表不会变化。</translation>
    </message>
    <message>
        <source>{arrived} new matches, {departed} no longer match</source>
        <translation>新增 {arrived} 行符合，{departed} 行不再符合</translation>
    </message>
    <message>
        <source>{arrived} new matches</source>
        <translation>新增 {arrived} 行符合</translation>
    </message>
    <message>
        <source>{departed} no longer match</source>
        <translation>{departed} 行不再符合</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 个</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>{word}: {count}</source>
        <translation>{word}：{count}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Copy strin&amp;g1</source>
        <translation>复制 string1(&amp;G)</translation>
    </message>
    <message>
        <source>Sorted values, joined</source>
        <translation>排序并拼接后的值</translation>
    </message>
    <message>
        <source>Copy the &amp;values</source>
        <translation>复制这些值(&amp;G)</translation>
    </message>
    <message>
        <source>URLs</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>string1 as the back end should build it. The ticket is masked here; the copy contains it in full.</source>
        <translation>后端应当这样拼接 string1。此处票据已打码；复制的内容含完整票据。</translation>
    </message>
    <message>
        <source>{count} combinations tried in {seconds} s</source>
        <translation>已尝试 {count} 种组合，用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>calculated from this ticket and URL</source>
        <translation>按此票据和网页地址算出的签名</translation>
    </message>
    <message>
        <source>calculated from these values</source>
        <translation>按这些值算出的签名</translation>
    </message>
    <message>
        <source>given</source>
        <translation>给出的签名</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>实际签名的内容</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>粘贴的内容</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>应当签名的内容</translation>
    </message>
    <message>
        <source>{count} combinations tried</source>
        <translation>已尝试 {count} 种组合</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Add an Official or Service Account</source>
        <translation>添加公众号/服务号</translation>
    </message>
    <message>
        <source>Find out why WeChat rejects a signature and who replaced the access_token; download customers&apos; files.</source>
        <translation>查清签名为何出错、access_token 被谁替换，批量下载客户发来的素材。</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>添加账号…</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>试用沙盒</translation>
    </message>
    <message>
        <source>A simulated WeChat inside wxdesk: tokens counting down, signatures to diagnose, 24 files to download. Works offline.</source>
        <translation>wxdesk 自带的模拟微信环境：倒计时的凭证、可诊断的签名、24 个可下载的素材。无需联网。</translation>
    </message>
    <message>
        <source>Enter its AppID and AppSecret.</source>
        <translation>填写 AppID 和 AppSecret。</translation>
    </message>
    <message>
        <source>Enter its AppID and AppSecret. No usable keyring was found on this computer: the AppSecret is kept in memory for this session only, and never written to disk.</source>
        <translation>填写 AppID 和 AppSecret。本机没有可用的系统钥匙串：AppSecret 仅在本次会话中保存在内存里，不会写入磁盘。</translation>
    </message>
    <message>
        <source>Enter its AppID and AppSecret. The AppSecret is stored only in {place}.</source>
        <translation>填写 AppID 和 AppSecret。AppSecret 只保存在“{place}”中。</translation>
    </message>
    <message>
        <source>&amp;Open the sandbox</source>
        <translation>打开沙盒</translation>
    </message>
</context>
<context>
    <name>FixCard</name>
    <message>
        <source>What to change</source>
        <translation>需要修改什么</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>复制代码(&amp;D)</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>前端页面</translation>
    </message>
    <message>
        <source>On the back end</source>
        <translation>后端</translation>
    </message>
</context>
<context>
    <name>FloatingNotice</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Save to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Save &amp;to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open: {folder}</source>
        <translation>打开：{folder}</translation>
    </message>
</context>
<context>
    <name>ForwardButtons</name>
    <message>
        <source>&amp;Test with one file</source>
        <translation>试发一个文件</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Each with the Idempotency-Key it had, by which the endpoint knows it.</source>
        <translation>每个文件沿用原来的 Idempotency-Key，接口据此识别。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Accepted files stay recorded; the rest can be forwarded later.</source>
        <translation>已接收的文件会保留记录，其余可稍后继续转发。</translation>
    </message>
    <message>
        <source>Retry {count} failed</source>
        <translation>重试失败的 {count} 个</translation>
    </message>
    <message>
        <source>Send {count} once more</source>
        <translation>重新发送 {count} 个</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>&amp;Judge again</source>
        <translation>重新判定</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>重新发送</translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message>
        <source>Forward to an endpoint</source>
        <translation>转发到接口</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>ForwardForm</name>
    <message>
        <source>user:password</source>
        <translation>用户名:密码</translation>
    </message>
    <message>
        <source>Name: value</source>
        <translation>名称: 值</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>接口地址</translation>
    </message>
    <message>
        <source>Send unencr&amp;ypted anyway</source>
        <translation>仍以明文 HTTP 发送</translation>
    </message>
    <message>
        <source>Cre&amp;dential</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer Token</translation>
    </message>
    <message>
        <source>Custom header</source>
        <translation>自定义请求头</translation>
    </message>
    <message>
        <source>HTTP 2xx and this response field equals</source>
        <translation>HTTP 2xx，且返回字段等于</translation>
    </message>
    <message>
        <source>Fie&amp;ld and value</source>
        <translation>字段和值</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>File &amp;field name</source>
        <translation>文件字段名</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>用户名和密码</translation>
    </message>
    <message>
        <source>&amp;Accepted when</source>
        <translation>判定为已接收</translation>
    </message>
    <message>
        <source>HTTP 2xx and a success response</source>
        <translation>HTTP 2xx，且返回内容表示成功</translation>
    </message>
    <message>
        <source>HTTP 2xx and the response contains</source>
        <translation>HTTP 2xx，且返回内容包含</translation>
    </message>
    <message>
        <source>Any HTTP 2xx</source>
        <translation>HTTP 2xx 即可，不看返回内容</translation>
    </message>
    <message>
        <source>F&amp;urther fields</source>
        <translation>其他字段</translation>
    </message>
    <message>
        <source>One name=value per line. {media_id}, {seq} and {name} are filled in for each file.</source>
        <translation>每行一个 名称=值；{media_id}、{seq}、{name} 会自动填入。</translation>
    </message>
    <message>
        <source>&amp;Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>One Name=value per line. Do not put credentials here.</source>
        <translation>每行一个 名称=值；不要写凭据。</translation>
    </message>
    <message>
        <source>Parallel upl&amp;oads</source>
        <translation>同时上传数</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Stored in the system keyring; without one, until wxdesk closes. Leave empty to use the one saved for this host.</source>
        <translation>保存在系统钥匙串中；没有钥匙串时保留到 wxdesk 关闭。留空则使用为此主机保存的凭据。</translation>
    </message>
</context>
<context>
    <name>ForwardWords</name>
    <message>
        <source>Paused: {counts}.</source>
        <translation>已暂停：{counts}。</translation>
    </message>
    <message>
        <source>{counts}, {waiting} not sent yet.</source>
        <translation>{counts}，还有 {waiting} 个未发送。</translation>
    </message>
    <message>
        <source>{count} × {reason}</source>
        <translation>{count} 个：{reason}</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/秒</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>剩余约 {time}</translation>
    </message>
    <message>
        <source>{accepted} of {total} forwarded, {failed} failed</source>
        <translation>已转发 {accepted}/{total}，失败 {failed}</translation>
    </message>
    <message>
        <source>{counts}, {count} not confirmed</source>
        <translation>{counts}，未确认 {count}</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>A file counts as forwarded once the endpoint has accepted it.</source>
        <translation>接口确认接收后，文件才算转发成功。</translation>
    </message>
    <message>
        <source>All {accepted} forwarded.</source>
        <translation>已全部转发，共 {accepted} 个。</translation>
    </message>
    <message>
        <source>Endpoint response: {reply}</source>
        <translation>接口返回：{reply}</translation>
    </message>
    <message>
        <source>File sent, not confirmed. The endpoint response {status} is not understood: {reply}</source>
        <translation>文件已发送，未确认。无法判断接口返回 {status} 的含义：{reply}</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>If it means that the file was accepted, say so under “Accepted when”: the responses are judged again, and nothing is sent twice.</source>
        <translation>如果这表示文件已被接收，请在“判定为已接收”中说明：将重新判定已有的返回，不会重复发送。</translation>
    </message>
    <message>
        <source>File accepted. Endpoint response {status}: {reply}</source>
        <translation>文件已被接收。接口返回 {status}：{reply}</translation>
    </message>
    <message>
        <source>File not accepted. Endpoint response {status}: {reply}</source>
        <translation>文件未被接收。接口返回 {status}：{reply}</translation>
    </message>
    <message>
        <source>Saved files: {count}. A file counts as forwarded once the endpoint has accepted it.</source>
        <translation>已保存 {count} 个文件。接口确认接收后，文件才算转发成功。</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>obtained</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>replaced by another system</source>
        <translation>被其他系统替换</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
</context>
<context>
    <name>InspectedCalls</name>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
</context>
<context>
    <name>InspectorPage</name>
    <message>
        <source>Inspector</source>
        <translation>页面检查</translation>
    </message>
    <message>
        <source>What a page passes to wx.config, as WeChat would see it.</source>
        <translation>页面传给 wx.config 的内容，与微信所见一致。</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新加载(&amp;L)</translation>
    </message>
    <message>
        <source>F5; nothing of the page&apos;s last visit is kept</source>
        <translation>F5；不保留页面上次访问留下的任何数据</translation>
    </message>
    <message>
        <source>&amp;Share</source>
        <translation>分享(&amp;S)</translation>
    </message>
    <message>
        <source>What WeChat&apos;s own menu offers and the page listens to</source>
        <translation>微信菜单中提供且页面监听的分享项</translation>
    </message>
    <message>
        <source>Open the demo page</source>
        <translation>打开演示页面</translation>
    </message>
    <message>
        <source>The page crashed</source>
        <translation>页面崩溃了</translation>
    </message>
    <message>
        <source>The page was stopped</source>
        <translation>页面已被停止</translation>
    </message>
    <message>
        <source>No page opened</source>
        <translation>尚未打开页面</translation>
    </message>
    <message>
        <source>Enter a page&apos;s URL above. It is opened as WeChat would open it, and every wx.config it makes is checked.</source>
        <translation>在上方输入网页地址。页面会像在微信中一样打开，其每次 wx.config 都会被检查。</translation>
    </message>
    <message>
        <source>The page listens to none of these</source>
        <translation>页面没有监听任何分享项</translation>
    </message>
    <message>
        <source>Its process ended. What it did before stays on the right.</source>
        <translation>其进程已结束。之前的记录仍在右侧。</translation>
    </message>
    <message>
        <source>It made more requests, dialogs or console output than any page needs.</source>
        <translation>它发出的请求、对话框或控制台输出超出了任何页面的需要。</translation>
    </message>
    <message>
        <source>What a page passes to wx.config, and whether WeChat would accept it.</source>
        <translation>页面传给 wx.config 的内容，以及微信是否会接受。</translation>
    </message>
    <message>
        <source>The page has not called wx.config yet.</source>
        <translation>页面尚未调用 wx.config。</translation>
    </message>
    <message>
        <source>Checking what the page passed to wx.config…</source>
        <translation>正在检查页面传给 wx.config 的内容……</translation>
    </message>
    <message>
        <source>The page calls wx.config again and again; the first {count} calls are shown.</source>
        <translation>页面反复调用 wx.config；仅显示前 {count} 次。</translation>
    </message>
    <message>
        <source>{wrong} of {count} wx.config calls would be rejected.</source>
        <translation>{count} 次 wx.config 中有 {wrong} 次会被拒绝。</translation>
    </message>
    <message>
        <source>All wx.config calls of this page match: {count}.</source>
        <translation>此页面的 wx.config 全部匹配：{count} 次。</translation>
    </message>
    <message>
        <source>What the page passed to wx.config could not be judged.</source>
        <translation>页面传给 wx.config 的内容无法判断。</translation>
    </message>
</context>
<context>
    <name>LinesBox</name>
    <message>
        <source>Only {limit} characters have room here; what was pasted beyond them is left out.</source>
        <translation>这里只放得下 {limit} 个字符，粘贴内容中超出的部分已舍去。</translation>
    </message>
</context>
<context>
    <name>ListStage</name>
    <message>
        <source>Media IDs</source>
        <translation>media_id</translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Lists ({kinds})</source>
        <translation>列表文件 ({kinds})</translation>
    </message>
    <message>
        <source>Media &amp;IDs</source>
        <translation>media_id </translation>
    </message>
    <message>
        <source>Paste media IDs (serverIds) in any form: a spreadsheet column, JSON, a log, a chat.
Or drop an Excel, CSV, text or JSON file here.</source>
        <translation>在此粘贴 media_id（serverId），格式不限：表格中的一列、JSON、日志或聊天记录。
也可将 Excel、CSV、文本或 JSON 文件拖到这里。</translation>
    </message>
    <message>
        <source>Op&amp;en a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Paste the sandbox&apos;s 24 media IDs</source>
        <translation>粘贴沙盒的 24 个 media_id</translation>
    </message>
    <message>
        <source>&amp;Kind of media</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>&amp;Material</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>Media &amp;IDs from {name}</source>
        <translation>media_id，来自 {name}</translation>
    </message>
</context>
<context>
    <name>ListSummary</name>
    <message>
        <source>No media ID was found in the text.</source>
        <translation>文本中没有找到 media_id。</translation>
    </message>
    <message>
        <source>Media IDs: {count}</source>
        <translation>media_id：{count} 个</translation>
    </message>
    <message>
        <source>duplicates: {count}</source>
        <translation>重复：{count} 个</translation>
    </message>
    <message>
        <source>read in all: {count}</source>
        <translation>共读取：{count}</translation>
    </message>
    <message>
        <source>Skipped lines</source>
        <translation>未采用的行</translation>
    </message>
    <message>
        <source>skipped: {count}</source>
        <translation>未采用：{count} 个</translation>
    </message>
    <message>
        <source>cleaned of invisible characters: {count}</source>
        <translation>已清除不可见字符：{count} 个</translation>
    </message>
    <message>
        <source>{count} of them have 43 characters and may be permanent material. If so, choose that type below.</source>
        <translation>其中 {count} 个为 43 个字符，可能是永久素材；如果是，请在下方选择“永久素材”。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>MaterialLister</name>
    <message>
        <source>Listed {seen} of {total}…</source>
        <translation>已列出 {seen}/{total}…</translation>
    </message>
    <message>
        <source>Type of permanent material</source>
        <translation>永久素材的类型</translation>
    </message>
    <message>
        <source>List &amp;all of the account&apos;s material</source>
        <translation>列出该账号的全部素材</translation>
    </message>
    <message>
        <source>Asking WeChat…</source>
        <translation>正在请求微信…</translation>
    </message>
</context>
<context>
    <name>MediaAnswerer</name>
    <message>
        <source>Pictures for the page</source>
        <translation>给页面的图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>MediaModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation>media_id</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Forwarded to</source>
        <translation>已转发到</translation>
    </message>
</context>
<context>
    <name>MediaPage</name>
    <message>
        <source>Media</source>
        <translation>素材下载</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>A batch is running. Wait for it or cancel it, then try again.</source>
        <translation>有批次正在运行。请等它完成或取消后再试。</translation>
    </message>
</context>
<context>
    <name>MediumView</name>
    <message>
        <source>No app on this computer can open this file.</source>
        <translation>本机没有能打开此文件的程序。</translation>
    </message>
    <message>
        <source>Select a row to preview it.</source>
        <translation>选择一行即可预览。</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>正在下载…</translation>
    </message>
    <message>
        <source>Not downloaded yet.</source>
        <translation>尚未下载。</translation>
    </message>
    <message>
        <source>Select Open to play it in your default player.</source>
        <translation>点击“打开”，用系统播放器播放。</translation>
    </message>
    <message>
        <source>Cannot be played here. Select Open to play it in your default player.</source>
        <translation>此处无法播放，请点击“打开”用系统播放器播放。</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>File &amp;names</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>e.g. {example}</source>
        <translation>例如 {example}</translation>
    </message>
    <message>
        <source>Fie&amp;ld</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Named after row number and media ID: {name}</source>
        <translation>以行序号和 media_id 命名：{name}</translation>
    </message>
    <message>
        <source>Insert a field: row number, media ID, a column of the list…</source>
        <translation>插入字段：行序号、media_id、列表中的列……</translation>
    </message>
</context>
<context>
    <name>Nearby</name>
    <message>
        <source>Pages from the internet are kept away from such places. Open it if it is a page of your own; it reaches this one place and no other nearby.</source>
        <translation>互联网页面不得访问此类地址。如果这是您自己的页面，可以打开；它只能访问这一处，不能访问其他本地地址。</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开页面</translation>
    </message>
</context>
<context>
    <name>OauthNotice</name>
    <message>
        <source>Continue as a test visitor</source>
        <translation>以测试访客继续</translation>
    </message>
    <message>
        <source>The page asks WeChat who its visitor is (web authorization, {scope}).</source>
        <translation>页面在向微信询问访客身份（网页授权，{scope}）。</translation>
    </message>
    <message>
        <source>The sandbox can answer in WeChat&apos;s place.</source>
        <translation>沙盒可以代替微信回答。</translation>
    </message>
    <message>
        <source>Only the WeChat app can answer. Open the page on a phone, copy the URL it ends at with its code=…, and open that here: the code works once, within 5 minutes. Or ask the developer for a page without authorization.</source>
        <translation>只有微信 App 能回答。请在手机微信中打开该页面，复制最终停留的带 code=… 的地址，并在此打开：code 只能用一次，5 分钟内有效。也可请开发者提供无需授权的页面。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Accounts, pages, error codes, batches, rids, commands</source>
        <translation>搜索账号、页面、错误码、批次、rid、命令</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes</source>
        <translation>↑ ↓ 选择 · 回车打开 · Esc 关闭</translation>
    </message>
    <message>
        <source>Enter opens · Esc leaves it</source>
        <translation>回车打开 · Esc 取消</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer words, or a code.</source>
        <translation>没有找到。请减少关键词，或输入错误码。</translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message>
        <source>Preview shortened; all {count} characters were analysed.</source>
        <translation>仅显示部分内容；全部 {count} 个字符均已解析。</translation>
    </message>
</context>
<context>
    <name>PasteCard</name>
    <message>
        <source>Paste an access_token, or the JSON that it came in</source>
        <translation>粘贴 access_token，或包含它的 JSON</translation>
    </message>
    <message>
        <source>access_token</source>
        <translation type="unfinished">access_token</translation>
    </message>
    <message>
        <source>Use &amp;it</source>
        <translation>使用(&amp;I)</translation>
    </message>
    <message>
        <source>Kept in memory until you close wxdesk, and never written to a file.</source>
        <translation>只保存在内存中，关闭 wxdesk 后即清除，不会写入文件。</translation>
    </message>
</context>
<context>
    <name>PastedPane</name>
    <message>
        <source>What the customer sent</source>
        <translation>客户发来的内容</translation>
    </message>
    <message>
        <source>Paste anything: wx.config({…}), the back end&apos;s JSON, console output, realAuthUrl, string1, a page URL</source>
        <translation>任意粘贴：wx.config({…})、后端返回的 JSON、控制台报错、realAuthUrl、string1 或网页地址</translation>
    </message>
    <message>
        <source>Undone. The other case is kept.</source>
        <translation>已撤销，另一个案例已保留。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Back to the case before (Ctrl+Z)</source>
        <translation>回到之前的案例（Ctrl+Z）</translation>
    </message>
    <message>
        <source>&amp;Same case</source>
        <translation>同一案例(&amp;S)</translation>
    </message>
    <message>
        <source>It belongs to the case before: put both into one</source>
        <translation>与之前的内容属于同一案例：合并到一起</translation>
    </message>
    <message>
        <source>Click a field to correct it. What you pasted stays as it is.</source>
        <translation>点击字段即可修改；您粘贴的内容不会改变。</translation>
    </message>
    <message>
        <source>New case. The one before is kept.</source>
        <translation>已开始新案例，之前的已保留。</translation>
    </message>
    <message>
        <source>Earlier case. The one before is kept.</source>
        <translation>已打开之前的案例，刚才的已保留。</translation>
    </message>
    <message>
        <source>Added to this case.</source>
        <translation>已并入当前案例。</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>Position</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation>media_id</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy media ID</source>
        <translation>复制 media_id</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Fit the whole picture (0)</source>
        <translation>整张图片 (0)</translation>
    </message>
    <message>
        <source>Actual size (1)</source>
        <translation>按实际大小显示 (1)</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Over the whole window (Space)</source>
        <translation>全窗口显示（空格键）</translation>
    </message>
    <message>
        <source>Forwarded to</source>
        <translation>已转发到</translation>
    </message>
</context>
<context>
    <name>ProbeCard</name>
    <message>
        <source>Cop&amp;y the script</source>
        <translation>复制脚本(&amp;Y)</translation>
    </message>
    <message>
        <source>Get the values from the page</source>
        <translation>从页面获取信息</translation>
    </message>
    <message>
        <source>Run this script in vConsole or on a test page before wx.config is called, then paste its output here: the page URL, the values passed to wx.config, and WeChat&apos;s response.</source>
        <translation>在 vConsole 或测试页中、调用 wx.config 之前运行这段脚本，再把它的输出粘贴到这里：网页地址、传给 wx.config 的值以及微信的返回。</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>Quick Look</source>
        <translation>快速查看</translation>
    </message>
    <message>
        <source>← → previous, next   + − zoom   R rotate   Enter open   Esc close</source>
        <translation>← → 上一张、下一张   + − 缩放   R 旋转   Enter 打开   Esc 关闭</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
</context>
<context>
    <name>QuotaCard</name>
    <message>
        <source>API quota today</source>
        <translation>今日调用额度</translation>
    </message>
    <message>
        <source>Show &amp;quota</source>
        <translation>查看调用额度(&amp;Q)</translation>
    </message>
    <message>
        <source>R&amp;eset quota…</source>
        <translation>调用额度清零(&amp;E)…</translation>
    </message>
    <message>
        <source>{used} of {limit} used, {left} left</source>
        <translation>已用 {used} / {limit}，剩余 {left}</translation>
    </message>
    <message>
        <source>Not asked yet. WeChat counts the calls of all your systems together.</source>
        <translation>尚未查询。微信会把您所有系统的调用合并计算。</translation>
    </message>
    <message>
        <source>As of {time}. It resets at 00:00 Beijing time.</source>
        <translation>截至 {time}。北京时间 00:00 清零。</translation>
    </message>
    <message>
        <source>Reset at {time}.</source>
        <translation>已于 {time} 清零。</translation>
    </message>
</context>
<context>
    <name>ReceptionCard</name>
    <message>
        <source>This computer&apos;s IP, as WeChat sees it</source>
        <translation>微信看到的本机 IP</translation>
    </message>
    <message>
        <source>Copy IP</source>
        <translation>复制 IP</translation>
    </message>
    <message>
        <source>WeChat accepts calls from this computer; last call at {time}. It names the IP only when it refuses.</source>
        <translation>微信接受本机的调用，最近一次：{time}。只有拒绝调用时，微信才会给出 IP。</translation>
    </message>
    <message>
        <source>Refused at {time}: not on the account&apos;s API IP whitelist. A new entry takes effect after 5-10 minutes.</source>
        <translation>{time} 被拒绝：不在该账号的 API IP 白名单中。添加后 5-10 分钟生效。</translation>
    </message>
    <message>
        <source>Not known yet. WeChat names it only when it refuses a call.</source>
        <translation>尚不清楚。只有拒绝调用时，微信才会给出 IP。</translation>
    </message>
</context>
<context>
    <name>RejectedList</name>
    <message>
        <source>Skipped lines</source>
        <translation>未采用的行</translation>
    </message>
</context>
<context>
    <name>RejectedModel</name>
    <message>
        <source>Line {line}: {text} – {reason}</source>
        <translation>第 {line} 行：{text} – {reason}</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>第 {line} 行：{reason}</translation>
    </message>
</context>
<context>
    <name>RemedyButtons</name>
    <message>
        <source>Copy IP</source>
        <translation>复制 IP</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit the account</source>
        <translation>编辑账号</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Another way to WeChat</source>
        <translation>连接微信的其他办法</translation>
    </message>
    <message>
        <source>Set a proxy whose IP is on the whitelist</source>
        <translation>设置一个 IP 已在白名单中的代理</translation>
    </message>
    <message>
        <source>Take the token from Redis or a token server (may not help: the whitelist covers calls with a token, too)</source>
        <translation>改从 Redis 或 token 服务器获取 access_token（未必有用：白名单也限制带 access_token 的调用）</translation>
    </message>
</context>
<context>
    <name>ReplaceOrAppendPrompt</name>
    <message>
        <source>{count} items listed, but the box is not empty.</source>
        <translation>已列出 {count} 条，但输入框中已有内容。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Append</source>
        <translation>追加到末尾</translation>
    </message>
    <message>
        <source>Keep current text</source>
        <translation>保留原内容</translation>
    </message>
</context>
<context>
    <name>RidRow</name>
    <message>
        <source>WeChat&apos;s own &amp;diagnosis</source>
        <translation>微信 API 报错诊断(&amp;D)</translation>
    </message>
    <message>
        <source>Open the page in the WeChat Developer Platform that explains this rid to administrators</source>
        <translation>打开微信开发者平台的“API 报错诊断”，管理员与开发者可查看此 rid</translation>
    </message>
    <message>
        <source>Still waiting for WeChat. You can keep working.</source>
        <translation>微信尚未返回，您可以先做其他操作。</translation>
    </message>
    <message>
        <source>&amp;Look up with {name}</source>
        <translation>用 {name} 查询</translation>
    </message>
    <message>
        <source>Ask WeChat for its record of this call; secrets are masked</source>
        <translation>向微信查询这次调用的记录；密钥已隐去</translation>
    </message>
    <message>
        <source>Asking WeChat…</source>
        <translation>正在请求微信…</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>失败原因与处理办法</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Copy media IDs</source>
        <translation>复制 media_id</translation>
    </message>
    <message>
        <source>Retry {count} failed</source>
        <translation>重试失败的 {count} 个</translation>
    </message>
</context>
<context>
    <name>RowViews</name>
    <message>
        <source>Media</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>No row matches the filter.</source>
        <translation>没有符合筛选条件的行。</translation>
    </message>
    <message>
        <source>Esc shows all rows again.</source>
        <translation>按 Esc 恢复显示全部。</translation>
    </message>
</context>
<context>
    <name>SandboxBanner</name>
    <message>
        <source>Faults: none</source>
        <translation>故障：无</translation>
    </message>
    <message>
        <source>Fault: {name}</source>
        <translation>故障：{name}</translation>
    </message>
    <message>
        <source>Faults: {count}</source>
        <translation>故障：{count} 个</translation>
    </message>
    <message>
        <source>Sandbox: nothing here reaches WeChat</source>
        <translation>沙盒：所有操作都不会发送到微信</translation>
    </message>
    <message>
        <source>Simulated faults</source>
        <translation>模拟故障</translation>
    </message>
    <message>
        <source>Turn all off</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Another system fetches the token</source>
        <translation>其他系统获取了 access_token</translation>
    </message>
    <message>
        <source>The token expires</source>
        <translation>access_token 过期</translation>
    </message>
    <message>
        <source>Two hours pass at WeChat</source>
        <translation>微信侧时间过去两小时</translation>
    </message>
    <message>
        <source>Three days pass at WeChat</source>
        <translation>微信侧时间过去三天</translation>
    </message>
    <message>
        <source>Reset the sandbox</source>
        <translation>重置沙盒</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Searching: {seconds} of at most {most} s</source>
        <translation>正在查找：已用 {seconds} 秒，最多 {most} 秒</translation>
    </message>
    <message>
        <source>Keep se&amp;arching</source>
        <translation>继续查找</translation>
    </message>
    <message>
        <source>Up to {most} s more.</source>
        <translation>最多再查 {most} 秒。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>素材</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Accounts and settings, without secrets</source>
        <translation>账号与设置（不含密钥）</translation>
    </message>
    <message>
        <source>AppSecrets</source>
        <translation>AppSecret</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Changes apply immediately.</source>
        <translation>更改立即生效。</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Clear the clipboard after</source>
        <translation>自动清除剪贴板</translation>
    </message>
    <message>
        <source>Copied tokens, tickets and string1 are removed again, unless you have copied something else since. A value that is shown is hidden after the same time.</source>
        <translation>复制的 access_token、票据或 string1 到时会从剪贴板清除；如果之后复制了其他内容，则不清除。显示出来的值也在同样的时间后隐藏。</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Default for new batches. Existing batches keep their folder.</source>
        <translation>用于新批次；已有批次仍使用原来的文件夹。</translation>
    </message>
    <message>
        <source>Use &amp;default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>P&amp;arallel downloads</source>
        <translation>同时下载数</translation>
    </message>
    <message>
        <source>How many files are downloaded at the same time.</source>
        <translation>同时下载的素材数量。</translation>
    </message>
    <message>
        <source>Max. files per &amp;second</source>
        <translation>每秒最多文件数</translation>
    </message>
    <message>
        <source>Max. &amp;MB per second</source>
        <translation>每秒最多 MB 数</translation>
    </message>
    <message>
        <source>For shared connections. Both limits apply to new batches only.</source>
        <translation>与他人共用网络时可加以限制。两项限制只对之后新建的批次生效。</translation>
    </message>
    <message>
        <source>Data locations</source>
        <translation>数据存储位置</translation>
    </message>
    <message>
        <source>Download batches, to resume after a restart</source>
        <translation>下载批次（重启后可继续）</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Nothing is sent to its developers.</source>
        <translation>自由软件，采用 MIT 许可证。不会向开发者发送任何数据。</translation>
    </message>
    <message>
        <source>Enter a full path, including the drive or the leading /.</source>
        <translation>请输入完整路径，包括盘符或开头的 /。</translation>
    </message>
    <message>
        <source>Default folder for new batches</source>
        <translation>新批次的默认文件夹</translation>
    </message>
    <message>
        <source>Looking for the system keyring…</source>
        <translation>正在查找系统钥匙串…</translation>
    </message>
    <message>
        <source>In memory until you close wxdesk: no usable keyring was found on this computer.</source>
        <translation>仅在内存中，关闭 wxdesk 后清除：本机没有可用的系统钥匙串。</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Check automatically</source>
        <translation>自动检测</translation>
    </message>
    <message>
        <source>System notifications</source>
        <translation>系统通知</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Asks WeChat whether it still accepts the chosen account&apos;s access_token while the window is open. Each check is one call; it never fetches a token.</source>
        <translation>窗口打开期间，定时向微信检测所选公众号的 access_token 是否仍然有效。每次检测为一次调用，不会获取新凭证。</translation>
    </message>
    <message>
        <source>every {minutes} min</source>
        <translation>每 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>When a token was replaced or is about to expire and you are in another window.</source>
        <translation>当凭证被替换或即将过期，而您正在使用其他窗口时。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
</context>
<context>
    <name>SheetAndColumnPicker</name>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>detected: {names}</source>
        <translation>自动识别：{names}</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Media ID col&amp;umn</source>
        <translation>media_id 所在列</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>Sign</source>
        <translation>生成签名</translation>
    </message>
    <message>
        <source>&amp;nonceStr</source>
        <translation>nonceStr(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;timestamp</source>
        <translation>timestamp(&amp;T)</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>换一个(&amp;W)</translation>
    </message>
    <message>
        <source>N&amp;ow</source>
        <translation>现在(&amp;O)</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Copy si&amp;gnature</source>
        <translation>复制签名(&amp;G)</translation>
    </message>
    <message>
        <source>Copy string&amp;1</source>
        <translation>复制 string1(&amp;1)</translation>
    </message>
    <message>
        <source>{time}, local time</source>
        <translation>本地时间 {time}</translation>
    </message>
    <message>
        <source>Still needed: {names}</source>
        <translation>还缺：{names}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Fetching the ticket…</source>
        <translation>正在获取票据…</translation>
    </message>
    <message>
        <source>&amp;Page URL</source>
        <translation>网页地址(&amp;P)</translation>
    </message>
    <message>
        <source>Looks like milliseconds. WeChat expects seconds (10 digits).</source>
        <translation>看起来是毫秒。微信要求以秒为单位（10 位数字）。</translation>
    </message>
    <message>
        <source>The ticket is masked here; the copy contains it in full.</source>
        <translation>此处票据已打码；复制的内容含完整票据。</translation>
    </message>
    <message>
        <source>page URL</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>Fix the fields marked in red first.</source>
        <translation>请先改正标红的内容。</translation>
    </message>
    <message>
        <source>Enter a page URL to get its signature.</source>
        <translation>输入网页地址，即可得到签名。</translation>
    </message>
    <message>
        <source>Signed, but a browser reports this URL differently.</source>
        <translation>已签名，但浏览器上报的网页地址与此不同。</translation>
    </message>
    <message>
        <source>Signed, but look at the note below the page URL.</source>
        <translation>已签名，但请看网页地址下方的提示。</translation>
    </message>
    <message>
        <source>Signed. Valid only for exactly this page URL.</source>
        <translation>已签名，仅对与此完全相同的网页地址有效。</translation>
    </message>
</context>
<context>
    <name>SignatureTab</name>
    <message>
        <source>Fetching the ticket…</source>
        <translation>正在获取票据…</translation>
    </message>
    <message>
        <source>Looking for the cause…</source>
        <translation>正在查找原因…</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>单个签名</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>无法检查</translation>
    </message>
    <message>
        <source>Trying combinations of known mistakes.</source>
        <translation>正在尝试已知错误的各种组合。</translation>
    </message>
</context>
<context>
    <name>SnippetCard</name>
    <message>
        <source>She&amp;ll</source>
        <translation>命令行(&amp;L)</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>复制代码(&amp;D)</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Valid only for the page with this URL.</source>
        <translation>仅对此网页地址有效。</translation>
    </message>
    <message>
        <source>The response that the back end sends to its page.</source>
        <translation>后端返回给网页的内容。</translation>
    </message>
    <message>
        <source>Run on the company&apos;s server, with TICKET set to the ticket cached there. A different result means a different ticket.</source>
        <translation>在企业服务器上运行，并将 TICKET 设为服务器上缓存的票据：结果不同，说明票据不同。</translation>
    </message>
    <message>
        <source>Enter the AppID that the ticket belongs to.</source>
        <translation>请填入票据所属的 AppID。</translation>
    </message>
</context>
<context>
    <name>SourceFields</name>
    <message>
        <source>Stored where the AppSecret is. Leave it empty to keep the saved one.</source>
        <translation>与 AppSecret 存放在同一处。留空则保留已保存的值。</translation>
    </message>
    <message>
        <source>{appid} stands for the AppID.</source>
        <translation>{appid} 代表 AppID。</translation>
    </message>
    <message>
        <source>Redis address</source>
        <translation>Redis 地址</translation>
    </message>
    <message>
        <source>rediss:// uses TLS.</source>
        <translation>rediss:// 表示使用 TLS。</translation>
    </message>
    <message>
        <source>Redis password</source>
        <translation>Redis 密码</translation>
    </message>
    <message>
        <source>Key of the access_token</source>
        <translation>access_token 的键</translation>
    </message>
    <message>
        <source>Key of the lock</source>
        <translation>锁的键</translation>
    </message>
    <message>
        <source>The one that the company&apos;s services hold while they refresh.</source>
        <translation>公司各服务刷新时占用的锁。</translation>
    </message>
    <message>
        <source>Token server URL</source>
        <translation>token 服务器地址</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Only if the server requires one.</source>
        <translation>仅在服务器要求时填写。</translation>
    </message>
    <message>
        <source>Header value</source>
        <translation>请求头的值</translation>
    </message>
    <message>
        <source>JSON path</source>
        <translation>JSON 路径</translation>
    </message>
    <message>
        <source>Leave it empty to look in the usual places.</source>
        <translation>留空则在常见位置查找。</translation>
    </message>
    <message>
        <source>wxdesk may refresh it for everyone</source>
        <translation>允许 wxdesk 为所有人刷新</translation>
    </message>
    <message>
        <source>If the access_token in Redis is missing or refused, wxdesk takes the lock, fetches a stable access_token with the AppSecret and stores it for all services, in the form that it last had there, or else as plain text. Otherwise it only reads.</source>
        <translation>如果 Redis 中没有 access_token 或它被微信拒绝，wxdesk 会占用该锁，用 AppSecret 获取稳定版 access_token 并存入 Redis 供所有服务使用，沿用键中上次读到的格式，未读到过时写为纯文本。否则只读取。</translation>
    </message>
    <message>
        <source>Test source</source>
        <translation>测试来源</translation>
    </message>
    <message>
        <source>access_&amp;token source</source>
        <translation type="unfinished">access_token 来源</translation>
    </message>
</context>
<context>
    <name>StopBatch</name>
    <message>
        <source>Stop this batch?</source>
        <translation>停止此批次？</translation>
    </message>
    <message>
        <source>Stop forwarding?</source>
        <translation>停止转发？</translation>
    </message>
    <message>
        <source>Saved files are kept; the rest can be downloaded later.</source>
        <translation>已保存的文件会保留，其余可稍后继续下载。</translation>
    </message>
    <message>
        <source>Accepted files stay recorded; the rest can be forwarded later.</source>
        <translation>已接收的文件会保留记录，其余可稍后继续转发。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>SuspicionCard</name>
    <message>
        <source>Also noticed</source>
        <translation>另外注意到</translation>
    </message>
    <message>
        <source>suspected, not proven</source>
        <translation>仅为推测，未经证实</translation>
    </message>
</context>
<context>
    <name>TableFiles</name>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>TicketInput</name>
    <message>
        <source>T&amp;icket</source>
        <translation>票据(&amp;I)</translation>
    </message>
    <message>
        <source>jsapi_tic&amp;ket</source>
        <translation>jsapi_ticket(&amp;K)</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>{name}, current ticket</source>
        <translation>{name}，当前票据</translation>
    </message>
    <message>
        <source>a pasted ticket</source>
        <translation>粘贴的票据</translation>
    </message>
    <message>
        <source>Fetched when needed.</source>
        <translation>需要时自动获取。</translation>
    </message>
    <message>
        <source>Asking WeChat…</source>
        <translation>正在请求微信…</translation>
    </message>
    <message>
        <source>expires by {time}</source>
        <translation>最迟 {time} 到期</translation>
    </message>
    <message>
        <source>expires {time}</source>
        <translation>{time} 到期</translation>
    </message>
</context>
<context>
    <name>TicketLine</name>
    <message>
        <source>Ticket</source>
        <translation>票据</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>更换…(&amp;H)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Checked with what was pasted</source>
        <translation>使用粘贴的内容检查</translation>
    </message>
    <message>
        <source>Checked with the credentials of {name}</source>
        <translation>使用“{name}”的凭证检查</translation>
    </message>
    <message>
        <source>Checked with the pasted ticket {hint}</source>
        <translation>使用粘贴的票据 {hint} 检查</translation>
    </message>
    <message>
        <source>No ticket chosen</source>
        <translation>未选择票据</translation>
    </message>
    <message>
        <source>Checked with the ticket of {name}: {hint}</source>
        <translation>使用“{name}”的票据检查：{hint}</translation>
    </message>
    <message>
        <source>The ticket of {name} is not here yet</source>
        <translation>“{name}”的票据尚未获取</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>now {time}</source>
        <translation>现在 {time}</translation>
    </message>
</context>
<context>
    <name>TokensPage</name>
    <message>
        <source>Tokens</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Ask WeChat whether it still accepts the access_token (F5)</source>
        <translation>询问微信是否仍接受该 access_token（F5）</translation>
    </message>
    <message>
        <source>&amp;Get the current one</source>
        <translation>获取当前凭证</translation>
    </message>
    <message>
        <source>Ask WeChat for the current access_token and tickets</source>
        <translation>向微信获取当前的 access_token 和票据</translation>
    </message>
    <message>
        <source>Last tried at {time}</source>
        <translation>最近尝试：{time}</translation>
    </message>
    <message>
        <source>Waiting for the system keyring. It may be asking for a password in another window.</source>
        <translation>正在等待系统钥匙串，它可能正在另一个窗口中询问密码。</translation>
    </message>
    <message>
        <source>Waiting for WeChat…</source>
        <translation>正在等待微信返回…</translation>
    </message>
</context>
<context>
    <name>UnfinishedBatches</name>
    <message>
        <source>What was kept of a batch cannot be read. Its list can be started again.</source>
        <translation>有一个批次的记录无法读取。可以重新开始这份清单。</translation>
    </message>
    <message>
        <source>{missing} of {total} files not downloaded yet.</source>
        <translation>共 {total} 个文件，还有 {missing} 个未下载。</translation>
    </message>
    <message>
        <source>Started {time}, saving to {folder}</source>
        <translation>{time} 开始，保存到 {folder}</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>{what}: {batch}</source>
        <translation>{what}：{batch}</translation>
    </message>
    <message>
        <source>Saved files are not deleted.</source>
        <translation>已保存的文件会保留。</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>proven</source>
        <translation>已证实</translation>
    </message>
</context>
<context>
    <name>VerdictPane</name>
    <message>
        <source>Nothing to diagnose yet</source>
        <translation>尚无可诊断的内容</translation>
    </message>
    <message>
        <source>The result appears here as soon as you paste something.</source>
        <translation>粘贴内容后，诊断结果会立即显示在这里。</translation>
    </message>
</context>
<context>
    <name>ViewLine</name>
    <message>
        <source>Folder</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Which columns are shown, and how the rows are sorted</source>
        <translation>选择显示哪些列，以及如何排序</translation>
    </message>
    <message>
        <source>Grid view</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>List view</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>WayFields</name>
    <message>
        <source>Direct</source>
        <translation>直接连接</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP 代理</translation>
    </message>
    <message>
        <source>HTTPS proxy</source>
        <translation>HTTPS 代理</translation>
    </message>
    <message>
        <source>WeChat sees this computer&apos;s IP; it must be on the API IP whitelist.</source>
        <translation>微信看到的是本机 IP，它必须在 API IP 白名单中。</translation>
    </message>
    <message>
        <source>WeChat sees the proxy&apos;s IP.</source>
        <translation>微信看到的是代理的 IP。</translation>
    </message>
    <message>
        <source>WeChat sees the proxy&apos;s IP. The way to the proxy is encrypted, too.</source>
        <translation>微信看到的是代理的 IP；到代理的这一段也是加密的。</translation>
    </message>
    <message>
        <source>WeChat sees the IP of the server at the far end, such as that of “ssh -D 1080 server”.</source>
        <translation>微信看到的是远端服务器的 IP，例如“ssh -D 1080 server”中那台服务器的 IP。</translation>
    </message>
    <message>
        <source>&amp;Way to WeChat</source>
        <translation>连接微信的方式</translation>
    </message>
    <message>
        <source>&amp;Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>Pro&amp;xy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Proxy &amp;user</source>
        <translation>代理用户名</translation>
    </message>
    <message>
        <source>Not used: the API host is on this computer.</source>
        <translation>不使用：API 域名在本机。</translation>
    </message>
    <message>
        <source>Leave empty if the proxy asks for none.</source>
        <translation>如果代理不需要，请留空。</translation>
    </message>
    <message>
        <source>Leave empty to keep the saved password.</source>
        <translation>留空则沿用已保存的密码。</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5 代理</translation>
    </message>
</context>
<context>
    <name>WithoutBrowser</name>
    <message>
        <source>The page inspector needs a browser engine</source>
        <translation>页面检查需要浏览器引擎</translation>
    </message>
    <message>
        <source>Qt&apos;s web engine is not installed. It takes about 400 MB. Get it with this command, and start wxdesk again:</source>
        <translation>未安装 Qt 的网页引擎（约 400 MB）。用下面的命令安装，然后重新启动 wxdesk：</translation>
    </message>
    <message>
        <source>The page inspector does not run as root</source>
        <translation>页面检查不能以 root 身份运行</translation>
    </message>
    <message>
        <source>As root, the browser engine would have to run without its sandbox. Start wxdesk as an ordinary user.</source>
        <translation>以 root 身份运行时，浏览器引擎只能关闭其安全沙箱。请以普通用户身份启动 wxdesk。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Copy comman&amp;d</source>
        <translation>复制命令(&amp;D)</translation>
    </message>
</context>
<context>
    <name>_AddressRow</name>
    <message>
        <source>signature matches</source>
        <translation>签名匹配</translation>
    </message>
    <message>
        <source>signature does not match</source>
        <translation>签名不匹配</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判断</translation>
    </message>
</context>
<context>
    <name>addresses</name>
    <message>
        <source>Exactly two slashes follow http: or https:.</source>
        <translation>http: 或 https: 后面只有两个斜杠。</translation>
    </message>
    <message>
        <source>Whitespace around the URL is removed.</source>
        <translation>去掉网页地址前后的空白。</translation>
    </message>
    <message>
        <source>Tabs and line breaks inside the URL are removed.</source>
        <translation>去掉其中的制表符和换行。</translation>
    </message>
    <message>
        <source>The part after # is never signed.</source>
        <translation># 及其后的部分不参与签名。</translation>
    </message>
    <message>
        <source>http or https is written in lowercase.</source>
        <translation>http 或 https 改为小写。</translation>
    </message>
    <message>
        <source>Each \ before the ? becomes a /.</source>
        <translation>? 之前的 \ 都改为 /。</translation>
    </message>
    <message>
        <source>The host name is written in lowercase.</source>
        <translation>域名改为小写。</translation>
    </message>
    <message>
        <source>A non-ASCII host name is converted to xn--… (Punycode).</source>
        <translation>含非英文字母的域名改写为 xn--…。</translation>
    </message>
    <message>
        <source>The host is written in canonical form.</source>
        <translation>域名改为规范写法。</translation>
    </message>
    <message>
        <source>The default port, 80 or 443, is removed.</source>
        <translation>去掉默认端口 80 或 443。</translation>
    </message>
    <message>
        <source>The port is written as a plain number; an empty port is removed with its colon.</source>
        <translation>端口改为普通数字；没有端口号时连同冒号省略。</translation>
    </message>
    <message>
        <source>A / is added after the host.</source>
        <translation>域名后面加上 /。</translation>
    </message>
    <message>
        <source>/./ and /../ are resolved.</source>
        <translation>/./ 和 /../ 会被化简。</translation>
    </message>
    <message>
        <source>Chinese characters, spaces and some symbols are percent-encoded (%XX).</source>
        <translation>汉字、空格和部分符号写成 %XX。</translation>
    </message>
    <message>
        <source>The user name or password before the host is rewritten.</source>
        <translation>域名前的用户名或密码会改写。</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
</context>
<context>
    <name>calls</name>
    <message>
        <source>response is not HTTP</source>
        <translation>返回的不是 HTTP</translation>
    </message>
    <message>
        <source>response is not from WeChat</source>
        <translation>返回的不是微信接口的内容</translation>
    </message>
    <message>
        <source>rejected by the proxy</source>
        <translation>被代理拒绝</translation>
    </message>
    <message>
        <source>unsafe video URL, not opened</source>
        <translation>视频 URL 不安全，未打开</translation>
    </message>
    <message>
        <source>response incomplete</source>
        <translation>返回内容缺少所需字段</translation>
    </message>
    <message>
        <source>response truncated</source>
        <translation>返回内容不完整</translation>
    </message>
    <message>
        <source>unreadable response</source>
        <translation>返回内容无法解析</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>malformed credential in the response</source>
        <translation>响应中的凭证格式有误</translation>
    </message>
    <message>
        <source>empty response</source>
        <translation>返回为空</translation>
    </message>
    <message>
        <source>incomplete file</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>unexpected HTTP status</source>
        <translation>异常的 HTTP 状态</translation>
    </message>
    <message>
        <source>server busy</source>
        <translation>服务器繁忙</translation>
    </message>
    <message>
        <source>redirect, not followed</source>
        <translation>要求跳转，未跟随</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时无响应</translation>
    </message>
    <message>
        <source>connection not secure (TLS)</source>
        <translation>连接不安全（TLS）</translation>
    </message>
    <message>
        <source>response too large</source>
        <translation>返回内容过大</translation>
    </message>
    <message>
        <source>response too slow</source>
        <translation>返回太慢</translation>
    </message>
    <message>
        <source>host unreachable</source>
        <translation>无法连接主机</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>video download</source>
        <translation>视频下载</translation>
    </message>
    <message>
        <source>proxy user name or password wrong</source>
        <translation>代理的用户名或密码错误</translation>
    </message>
    <message>
        <source>proxy unreachable</source>
        <translation>无法连接代理</translation>
    </message>
</context>
<context>
    <name>causes</name>
    <message>
        <source>the landing page was signed</source>
        <translation>签名的是首次进入的页面</translation>
    </message>
    <message>
        <source>parameters were read as HTML entities</source>
        <translation>参数被当成 HTML 实体</translation>
    </message>
    <message>
        <source>http:// or https:// is missing</source>
        <translation>缺少 http:// 或 https://</translation>
    </message>
    <message>
        <source>the port is missing</source>
        <translation>缺少端口</translation>
    </message>
    <message>
        <source>a port was added</source>
        <translation>多了端口</translation>
    </message>
    <message>
        <source>another port was signed</source>
        <translation>端口不一致</translation>
    </message>
    <message>
        <source>only the domain was signed</source>
        <translation>只签了域名</translation>
    </message>
    <message>
        <source>www. is missing</source>
        <translation>域名缺少 www</translation>
    </message>
    <message>
        <source>The page&apos;s host begins with www. The back end signed it without.</source>
        <translation>页面域名带 www，后端签名的地址没有。</translation>
    </message>
    <message>
        <source>www. was added</source>
        <translation>域名多了 www</translation>
    </message>
    <message>
        <source>the first folder of the path is missing</source>
        <translation>路径少了第一级目录</translation>
    </message>
    <message>
        <source>the page&apos;s extension is missing</source>
        <translation>缺少页面后缀</translation>
    </message>
    <message>
        <source>an extension was added to the page</source>
        <translation>多了页面后缀</translation>
    </message>
    <message>
        <source>WeChat&apos;s share parameters are missing</source>
        <translation>缺少微信分享时附加的参数</translation>
    </message>
    <message>
        <source>a parameter lost its value</source>
        <translation>有参数的值丢了</translation>
    </message>
    <message>
        <source>the jsapi_ticket&apos;s letter case was changed</source>
        <translation>jsapi_ticket 的大小写被改了</translation>
    </message>
    <message>
        <source>the jsapi_ticket was encoded</source>
        <translation>jsapi_ticket 被编码了</translation>
    </message>
    <message>
        <source>an earlier jsapi_ticket was used</source>
        <translation>用的是以前的 jsapi_ticket</translation>
    </message>
    <message>
        <source>the access_token was used as the ticket</source>
        <translation>把 access_token 当成了票据</translation>
    </message>
    <message>
        <source>the pasted ticket is not the account&apos;s current one</source>
        <translation>粘贴的票据不是账号当前的</translation>
    </message>
    <message>
        <source>another account&apos;s ticket was used</source>
        <translation>用了另一个账号的票据</translation>
    </message>
    <message>
        <source>The signature is the MD5 digest of string1.</source>
        <translation>签名是 string1 的 MD5 摘要。</translation>
    </message>
    <message>
        <source>The signature is the SHA-256 digest of string1.</source>
        <translation>签名是 string1 的 SHA-256 摘要。</translation>
    </message>
    <message>
        <source>The signature is the SHA-512 digest of string1.</source>
        <translation>签名是 string1 的 SHA-512 摘要。</translation>
    </message>
    <message>
        <source>The signature is the SHA-1 of string1&apos;s MD5.</source>
        <translation>签名是对 string1 的 MD5 再做 SHA-1。</translation>
    </message>
    <message>
        <source>The signature is the SHA-1 of string1&apos;s Base64 form.</source>
        <translation>签名是对 string1 的 Base64 再做 SHA-1。</translation>
    </message>
    <message>
        <source>no nonceStr was signed</source>
        <translation>没有签入 nonceStr</translation>
    </message>
    <message>
        <source>the nonceStr was encoded or decoded</source>
        <translation>nonceStr 被编码或解码了</translation>
    </message>
    <message>
        <source>the documentation&apos;s sample nonceStr was signed</source>
        <translation>签名用的是文档示例的 nonceStr</translation>
    </message>
    <message>
        <source>another nonceStr was signed</source>
        <translation>签名用的是另一个 nonceStr</translation>
    </message>
    <message>
        <source>&amp;timestamp became ×tamp</source>
        <translation>&amp;timestamp 变成了 ×tamp</translation>
    </message>
    <message>
        <source>string1 was built without its keys</source>
        <translation>string1 没有写键名</translation>
    </message>
    <message>
        <source>a part of string1 is missing</source>
        <translation>string1 少了一项</translation>
    </message>
    <message>
        <source>One of the four parts was left out.</source>
        <translation>四项里漏掉了一项。</translation>
    </message>
    <message>
        <source>The four values were hashed as a JSON object.</source>
        <translation>四个值被写成 JSON 再做 SHA-1。</translation>
    </message>
    <message>
        <source>no timestamp was signed</source>
        <translation>没有签入 timestamp</translation>
    </message>
    <message>
        <source>a digit of the timestamp is missing</source>
        <translation>timestamp 少了一位</translation>
    </message>
    <message>
        <source>the documentation&apos;s sample timestamp was signed</source>
        <translation>签名用的是文档示例的 timestamp</translation>
    </message>
    <message>
        <source>another timestamp was signed</source>
        <translation>签名用的是另一个 timestamp</translation>
    </message>
    <message>
        <source>Added: {detail}</source>
        <translation>多出的部分：{detail}</translation>
    </message>
    <message>
        <source>Signed: {detail}</source>
        <translation>实际签入：{detail}</translation>
    </message>
    <message>
        <source>Changed: {detail}</source>
        <translation>变化：{detail}</translation>
    </message>
    <message>
        <source>Order: {detail}</source>
        <translation>实际顺序：{detail}</translation>
    </message>
    <message>
        <source>Encoding: {detail}</source>
        <translation>涉及的编码：{detail}</translation>
    </message>
    <message>
        <source>the values are not sorted</source>
        <translation>各个值没有排序</translation>
    </message>
    <message>
        <source>the values are sorted as numbers</source>
        <translation>各个值按数值大小排了序</translation>
    </message>
    <message>
        <source>The sorted values were joined with a separator.</source>
        <translation>排好序的值用分隔符拼接了。</translation>
    </message>
    <message>
        <source>a value was not signed</source>
        <translation>有的值没有签进去</translation>
    </message>
    <message>
        <source>signed like wx.config, not like a card</source>
        <translation>用 wx.config 的算法签了卡券</translation>
    </message>
    <message>
        <source>the jsapi_ticket was used instead of the card ticket</source>
        <translation>用了 jsapi_ticket，而不是卡券票据</translation>
    </message>
    <message>
        <source>the Token was empty</source>
        <translation>Token 是空的</translation>
    </message>
    <message>
        <source>the EncodingAESKey was used instead of the Token</source>
        <translation>用了 EncodingAESKey，而不是 Token</translation>
    </message>
    <message>
        <source>The EncodingAESKey only decrypts messages. The signature is made with the Token.</source>
        <translation>EncodingAESKey 只用于解密消息，签名用的是 Token。</translation>
    </message>
    <message>
        <source>another of the pasted tickets was signed</source>
        <translation>签名用的是粘贴内容中的另一个票据</translation>
    </message>
    <message>
        <source>a key of wx.config is misspelt</source>
        <translation>wx.config 的键名写错了</translation>
    </message>
    <message>
        <source>a key of wx.config is missing</source>
        <translation>wx.config 缺少一个键</translation>
    </message>
    <message>
        <source>wx.config needs appId, timestamp, nonceStr, signature and jsApiList.</source>
        <translation>wx.config 需要 appId、timestamp、nonceStr、signature、jsApiList。</translation>
    </message>
    <message>
        <source>a key of wx.config has no usable value</source>
        <translation>wx.config 中有一个键没有可用的值</translation>
    </message>
    <message>
        <source>a small number was signed as the timestamp</source>
        <translation>签名用的 timestamp 是一个小数字</translation>
    </message>
    <message>
        <source>the part after # was signed too</source>
        <translation>把 # 后面的部分也签进去了</translation>
    </message>
    <message>
        <source>WeChat checks the URL up to the #. The back end signed the rest as well.</source>
        <translation>微信只校验 # 之前的地址，后端把 # 之后的内容也签进去了。</translation>
    </message>
    <message>
        <source>the end of the URL was cut off</source>
        <translation>地址的结尾被截掉了</translation>
    </message>
    <message>
        <source>Only the beginning of the page URL was signed.</source>
        <translation>只签了网页地址的开头部分。</translation>
    </message>
    <message>
        <source>something was signed after the URL</source>
        <translation>地址后面多签了内容</translation>
    </message>
    <message>
        <source>The page URL was signed with extra text at its end.</source>
        <translation>签名时网页地址的末尾多了一段文字。</translation>
    </message>
    <message>
        <source>no URL was signed</source>
        <translation>没有签入网页地址</translation>
    </message>
    <message>
        <source>The page URL did not reach the signing code.</source>
        <translation>网页地址没有传到签名代码那里。</translation>
    </message>
    <message>
        <source>the # route was signed as a path</source>
        <translation>把 # 后的路由当成路径签名了</translation>
    </message>
    <message>
        <source>The page&apos;s route comes after a #. In the signed URL it is part of the path.</source>
        <translation>页面路由写在 # 后面，签名的地址却把它放进了路径。</translation>
    </message>
    <message>
        <source>the sample URL from WeChat&apos;s documentation was signed</source>
        <translation>签名的是微信文档里的示例地址</translation>
    </message>
    <message>
        <source>The documentation&apos;s sample URL was used instead of the page URL.</source>
        <translation>本该是网页地址的位置，放的是微信文档里的示例。</translation>
    </message>
    <message>
        <source>the back end&apos;s own URL was signed</source>
        <translation>签名的是后端接口自己的地址</translation>
    </message>
    <message>
        <source>The signed URL is that of an API, not of the page.</source>
        <translation>签名的是接口地址，不是网页地址。</translation>
    </message>
    <message>
        <source>The signature is for a page above the one WeChat checks, for example the landing page.</source>
        <translation>签名对应的是上级页面，例如首次进入的那一页，不是微信校验的页面。</translation>
    </message>
    <message>
        <source>another page&apos;s URL was signed</source>
        <translation>签名的是另一个页面的地址</translation>
    </message>
    <message>
        <source>The signature is for another of the pasted URLs, not for the one WeChat checks.</source>
        <translation>签名对应的是粘贴内容中的另一个地址，不是微信校验的那个。</translation>
    </message>
    <message>
        <source>the current page was signed, but WeChat checked another</source>
        <translation>签的是当前页，微信校验的是另一页</translation>
    </message>
    <message>
        <source>The signature matches the page&apos;s current URL. But realAuthUrl shows that WeChat checked another one, as can happen on iOS.</source>
        <translation>签名对应页面当前的地址；但 realAuthUrl 表明微信校验的是另一个地址，iOS 上可能会这样。</translation>
    </message>
    <message>
        <source>the URL was decoded once too often</source>
        <translation>地址多解码了一次</translation>
    </message>
    <message>
        <source>The back end decoded %XX or + in the URL before signing.</source>
        <translation>签名前，后端把地址里的 %XX 或 + 还原成了字符。</translation>
    </message>
    <message>
        <source>the encoded URL was signed</source>
        <translation>签名的是编码后的地址</translation>
    </message>
    <message>
        <source>The whole URL was percent-encoded like a parameter, and then signed. string1 needs it exactly as in location.href.</source>
        <translation>签名的是像参数那样整体编码过的地址，而 string1 需要 location.href 的原样地址。</translation>
    </message>
    <message>
        <source>&amp; or another character in the URL was escaped</source>
        <translation>地址里的 &amp; 等字符被转义了</translation>
    </message>
    <message>
        <source>A template or filter changed the URL before it was signed.</source>
        <translation>签名之前，模板或过滤器改动了地址。</translation>
    </message>
    <message>
        <source>encodeURI was applied to the URL again</source>
        <translation>地址又经过一次 encodeURI</translation>
    </message>
    <message>
        <source>The URL, already encoded by the browser, was encoded again before signing.</source>
        <translation>浏览器已经编码过的内容，签名前又编码了一次。</translation>
    </message>
    <message>
        <source>the URL was decoded two times too often</source>
        <translation>地址多解码了两次</translation>
    </message>
    <message>
        <source>Before signing, the URL was decoded two times more than the page&apos;s own.</source>
        <translation>签名前，地址比网页地址多解码了两次。</translation>
    </message>
    <message>
        <source>the URL was encoded twice</source>
        <translation>地址被编码了两次</translation>
    </message>
    <message>
        <source>The URL was encoded twice on the way and signed in that form.</source>
        <translation>地址在途中被编码了两次，并照此签名。</translation>
    </message>
    <message>
        <source>%XX codes differ in letter case</source>
        <translation>%XX 的大小写不一致</translation>
    </message>
    <message>
        <source>The page has %E5 and the signed URL %e5, or the reverse: another library re-encoded it.</source>
        <translation>页面里是 %E5，签名的是 %e5，或者相反：地址被别的库重新编码过。</translation>
    </message>
    <message>
        <source>a space or + is written differently</source>
        <translation>空格或 + 的写法不同</translation>
    </message>
    <message>
        <source>Spaces can be written as +, as %20 or literally. The two URLs differ in this.</source>
        <translation>空格可以写成 +、%20 或空格本身，签名地址与网页地址的写法不同。</translation>
    </message>
    <message>
        <source>The URL passed through HTML, where &amp;copy becomes © and &amp;times becomes ×.</source>
        <translation>地址经过了 HTML 处理，&amp;copy 会变成 ©，&amp;times 会变成 ×。</translation>
    </message>
    <message>
        <source>the URL&apos;s letter case was changed</source>
        <translation>地址的大小写被改了</translation>
    </message>
    <message>
        <source>The back end changed the case of the URL, or of part of it, before signing.</source>
        <translation>后端把地址全部或部分改了大小写再签名。</translation>
    </message>
    <message>
        <source>whitespace around the URL</source>
        <translation>地址首尾有空白</translation>
    </message>
    <message>
        <source>The URL was signed with a space or line break before or after it.</source>
        <translation>签名的地址前后带了空格或换行。</translation>
    </message>
    <message>
        <source>some characters are encoded in only one of the URLs</source>
        <translation>部分字符只在一个地址里编码了</translation>
    </message>
    <message>
        <source>Characters such as : / , @ are percent-encoded in only one of the two URLs.</source>
        <translation>: / , @ 等字符只在其中一个地址里写成了 %XX。</translation>
    </message>
    <message>
        <source>slashes were escaped with backslashes</source>
        <translation>斜杠前多了反斜杠</translation>
    </message>
    <message>
        <source>The URL was signed as it appears in JSON text, with \/ instead of /.</source>
        <translation>签名的是 JSON 文本里的写法，/ 写成了 \/。</translation>
    </message>
    <message>
        <source>Chinese characters were garbled by a wrong encoding</source>
        <translation>中文因编码错误变成乱码</translation>
    </message>
    <message>
        <source>UTF-8 was not used throughout, so the URL was signed with different characters.</source>
        <translation>没有全程使用 UTF-8，签名的地址里，中文变成了别的字符。</translation>
    </message>
    <message>
        <source>quotation marks around the URL</source>
        <translation>地址带着引号</translation>
    </message>
    <message>
        <source>The URL was signed with its quotation marks, as in JSON text.</source>
        <translation>签名的地址前后带了引号，像 JSON 文本那样。</translation>
    </message>
    <message>
        <source>the trailing / is missing</source>
        <translation>路径末尾少了 /</translation>
    </message>
    <message>
        <source>The page&apos;s path ends with /. The back end signed it without the slash.</source>
        <translation>页面路径以 / 结尾，后端签名的地址没有这个 /。</translation>
    </message>
    <message>
        <source>a / was added to the URL</source>
        <translation>地址多了一个 /</translation>
    </message>
    <message>
        <source>The back end signed a / that the page URL does not have.</source>
        <translation>后端签名的地址比网页地址多了一个 /。</translation>
    </message>
    <message>
        <source>http/https mismatch</source>
        <translation>http 与 https 不一致</translation>
    </message>
    <message>
        <source>One URL has http, the other https. This is typical behind a proxy.</source>
        <translation>网页地址与签名地址一个是 http、一个是 https，后端在代理后面时常会这样。</translation>
    </message>
    <message>
        <source>the URL behind the proxy was signed</source>
        <translation>签名的是代理后面的地址</translation>
    </message>
    <message>
        <source>The back end signed http with a port: its own URL as seen behind a proxy.</source>
        <translation>后端签名的是带端口的 http 地址，代理后面的服务器看到的自己就是这样。</translation>
    </message>
    <message>
        <source>The back end signed the URL without http:// or https://.</source>
        <translation>后端签名的地址没有开头的 http:// 或 https://。</translation>
    </message>
    <message>
        <source>The page URL has a port. The back end signed it without.</source>
        <translation>网页地址带端口，后端签名的地址没有。</translation>
    </message>
    <message>
        <source>The back end signed a port that the page URL does not have.</source>
        <translation>后端签名的地址带了端口，网页地址里没有。</translation>
    </message>
    <message>
        <source>The signed URL and the page URL have different ports.</source>
        <translation>签名地址的端口与网页地址的不同。</translation>
    </message>
    <message>
        <source>index page name added</source>
        <translation>多了首页文件名</translation>
    </message>
    <message>
        <source>The page URL ends with a folder. The back end added the name of an index page.</source>
        <translation>网页地址到目录为止，后端签名的地址后面多了首页的文件名。</translation>
    </message>
    <message>
        <source>index page name missing</source>
        <translation>缺少首页文件名</translation>
    </message>
    <message>
        <source>The page URL includes the index page&apos;s name. The back end signed only the folder.</source>
        <translation>网页地址里有首页的文件名，后端只签了目录。</translation>
    </message>
    <message>
        <source>The back end signed only the domain, without the page&apos;s path.</source>
        <translation>后端只签了域名，没有页面的路径。</translation>
    </message>
    <message>
        <source>only a parent folder was signed</source>
        <translation>只签了页面的上级目录</translation>
    </message>
    <message>
        <source>The back end signed a parent folder instead of the full page URL.</source>
        <translation>后端签的是上级目录，而不是页面的完整地址。</translation>
    </message>
    <message>
        <source>The back end signed the host with www., which the page URL does not have.</source>
        <translation>后端签名的域名带 www，页面域名没有。</translation>
    </message>
    <message>
        <source>the same page on another host was signed</source>
        <translation>签的是另一个域名下的同一页面</translation>
    </message>
    <message>
        <source>The path is correct, but the signed host is a different one.</source>
        <translation>路径与页面相同，但签名地址的域名是另一个。</translation>
    </message>
    <message>
        <source>The back end signed the path without its first folder. This happens behind a proxy that rewrites paths.</source>
        <translation>后端签名的路径少了第一级目录，代理改写路径时常会这样。</translation>
    </message>
    <message>
        <source>only part of the URL was signed</source>
        <translation>只签了地址的一部分</translation>
    </message>
    <message>
        <source>The back end signed only the path or only the host.</source>
        <translation>后端只签了路径或域名，不是完整地址。</translation>
    </message>
    <message>
        <source>the server&apos;s internal host name was signed</source>
        <translation>签的是服务器的内部主机名</translation>
    </message>
    <message>
        <source>The back end signed the host name that the proxy uses for it.</source>
        <translation>后端签的是代理访问它时所用的内部主机名。</translation>
    </message>
    <message>
        <source>The page URL has an extension. The back end signed it without.</source>
        <translation>网页地址带后缀，后端签名的地址没有。</translation>
    </message>
    <message>
        <source>The back end signed an extension that the page URL does not have.</source>
        <translation>后端签名的地址带了后缀，网页地址里没有。</translation>
    </message>
    <message>
        <source>double slash in the path</source>
        <translation>出现了两个连续的 /</translation>
    </message>
    <message>
        <source>The signed path has // where the page URL has /.</source>
        <translation>页面路径里是 /，签名的路径里成了 //。</translation>
    </message>
    <message>
        <source>the host was signed in uppercase</source>
        <translation>域名带大写字母</translation>
    </message>
    <message>
        <source>Browsers always send host names in lowercase, and WeChat checks that form.</source>
        <translation>浏览器总是把域名写成小写，微信校验的也是小写。</translation>
    </message>
    <message>
        <source>the query string was cut off at an &amp;</source>
        <translation>参数在 &amp; 处被截断</translation>
    </message>
    <message>
        <source>Only the part before this &amp; was signed. This happens when the URL is sent without encodeURIComponent.</source>
        <translation>只签了这个 &amp; 之前的部分，地址没有用 encodeURIComponent 编码就传给后端时会这样。</translation>
    </message>
    <message>
        <source>the query string is missing</source>
        <translation>整段参数都丢了</translation>
    </message>
    <message>
        <source>The back end signed the URL without the part after the ?.</source>
        <translation>后端签名的地址没有 ? 后面的参数。</translation>
    </message>
    <message>
        <source>WeChat appends parameters to shared links, so the page URL has them. The signed URL does not.</source>
        <translation>微信分享链接时会附加这些参数，网页地址里有，签名的地址没有。</translation>
    </message>
    <message>
        <source>share parameters were signed that the page does not have</source>
        <translation>多签了页面没有的分享参数</translation>
    </message>
    <message>
        <source>The signature is for a shared link, but the page WeChat checks has no share parameters.</source>
        <translation>签名对应的是分享出去的链接，微信校验的页面没有这些参数。</translation>
    </message>
    <message>
        <source>the OAuth code or state is missing</source>
        <translation>缺少网页授权的 code 或 state</translation>
    </message>
    <message>
        <source>The page URL still has the parameters appended by web authorization. The signed URL does not.</source>
        <translation>网页地址里还带着网页授权附加的参数，签名的地址没有。</translation>
    </message>
    <message>
        <source>the OAuth state was signed, but the page does not have it</source>
        <translation>多签了网页授权的 state</translation>
    </message>
    <message>
        <source>The signature is for the URL before the page removed the OAuth parameters.</source>
        <translation>签名对应的是页面去掉网页授权参数之前的地址。</translation>
    </message>
    <message>
        <source>parameters added by the WeChat client are missing</source>
        <translation>缺少微信客户端附加的参数</translation>
    </message>
    <message>
        <source>The client appended them to the page URL. The signed URL does not have them.</source>
        <translation>微信客户端在网页地址后附加了这些参数，签名的地址没有。</translation>
    </message>
    <message>
        <source>a query parameter is missing</source>
        <translation>少了一个参数</translation>
    </message>
    <message>
        <source>The page URL has a parameter that was not signed.</source>
        <translation>网页地址里有一个参数没有签进去。</translation>
    </message>
    <message>
        <source>The signed URL has the parameter&apos;s name but not its value.</source>
        <translation>签名的地址只有参数名，没有参数值。</translation>
    </message>
    <message>
        <source>the query parameters were reordered</source>
        <translation>参数的顺序变了</translation>
    </message>
    <message>
        <source>The back end signed the same parameters, sorted or in reverse order.</source>
        <translation>后端签名时把参数重新排序或倒序了。</translation>
    </message>
    <message>
        <source>a parameter was moved to the end</source>
        <translation>有参数被移到了最后</translation>
    </message>
    <message>
        <source>The signed URL has the same parameters, but one of them was moved to the end.</source>
        <translation>参数都在，但其中一个被移到了最后。</translation>
    </message>
    <message>
        <source>the query string was parsed and rebuilt</source>
        <translation>参数被解析后重新拼接</translation>
    </message>
    <message>
        <source>A library parsed the query string and wrote it its own way, not as the browser shows it.</source>
        <translation>参数被程序解析后重新写出，写法与浏览器里的不同。</translation>
    </message>
    <message>
        <source>parameter values were encoded or decoded</source>
        <translation>参数值被编码或解码了</translation>
    </message>
    <message>
        <source>The parameter values are encoded once more or once less than in the page URL.</source>
        <translation>签名地址里的参数值比网页地址多编码或少编码了一次。</translation>
    </message>
    <message>
        <source>an extra or missing ? or &amp;</source>
        <translation>多了或少了一个 ? 或 &amp;</translation>
    </message>
    <message>
        <source>The two URLs differ in a separator that separates nothing.</source>
        <translation>签名地址与网页地址相差一个多余的分隔符。</translation>
    </message>
    <message>
        <source>the query string appears twice</source>
        <translation>参数重复了一遍</translation>
    </message>
    <message>
        <source>The signed URL contains the page&apos;s query string twice.</source>
        <translation>签名的地址里，整段参数出现了两次。</translation>
    </message>
    <message>
        <source>whitespace in the jsapi_ticket</source>
        <translation>jsapi_ticket 带了空白</translation>
    </message>
    <message>
        <source>The ticket was used with a space or line break, as can happen when it is read from a file or cache.</source>
        <translation>所用的票据首尾带了空格或换行，从文件或缓存读取时常会这样。</translation>
    </message>
    <message>
        <source>quotation marks around the jsapi_ticket</source>
        <translation>jsapi_ticket 带着引号</translation>
    </message>
    <message>
        <source>The ticket was taken from JSON text with its quotation marks.</source>
        <translation>票据是从 JSON 文本直接取的，引号没有去掉。</translation>
    </message>
    <message>
        <source>the jsapi_ticket was cut off</source>
        <translation>jsapi_ticket 被截断</translation>
    </message>
    <message>
        <source>Only part of the ticket was used, for example because the database column is too short.</source>
        <translation>只用了票据的一部分，数据库字段太短时会这样。</translation>
    </message>
    <message>
        <source>the jsapi_ticket is empty</source>
        <translation>jsapi_ticket 为空</translation>
    </message>
    <message>
        <source>The back end had no ticket and signed anyway.</source>
        <translation>后端没有取到票据，却照样签了名。</translation>
    </message>
    <message>
        <source>a word such as null was used as the jsapi_ticket</source>
        <translation>jsapi_ticket 的位置是 null 之类的词</translation>
    </message>
    <message>
        <source>something other than a ticket was used as the jsapi_ticket</source>
        <translation>把不是票据的内容当作 jsapi_ticket</translation>
    </message>
    <message>
        <source>The value signed as the ticket looks like an AppID, an AppSecret, a code or a URL.</source>
        <translation>签名时用作票据的内容，看起来是 AppID、AppSecret、code 或网址。</translation>
    </message>
    <message>
        <source>getticket&apos;s whole response was used as the ticket</source>
        <translation>把 getticket 的整个返回当成票据</translation>
    </message>
    <message>
        <source>The back end signed with the whole JSON response instead of its ticket field.</source>
        <translation>后端用的是整段 JSON，而不是其中的 ticket 字段。</translation>
    </message>
    <message>
        <source>The ticket was converted to lowercase or uppercase on the way.</source>
        <translation>票据在途中被改成了全小写或全大写。</translation>
    </message>
    <message>
        <source>The - and _ in the ticket were replaced or percent-encoded.</source>
        <translation>票据里的 - 和 _ 被换成了别的写法，或经过了百分号编码。</translation>
    </message>
    <message>
        <source>The documentation&apos;s sample ticket was used instead of the account&apos;s.</source>
        <translation>本该是账号票据的位置，放的是微信文档里的示例。</translation>
    </message>
    <message>
        <source>The signature was made with a previous ticket of this account, not the current one.</source>
        <translation>签名用的是这个账号以前的票据，不是当前的。</translation>
    </message>
    <message>
        <source>The signature was made with the access_token. Use the jsapi_ticket that getticket returns.</source>
        <translation>签名用的是 access_token，应当用由它换取的 jsapi_ticket。</translation>
    </message>
    <message>
        <source>the card ticket (wx_card) was used</source>
        <translation>用的是卡券票据</translation>
    </message>
    <message>
        <source>The signature was made with the card ticket (wx_card). wx.config needs the jsapi_ticket.</source>
        <translation>签名用的是卡券票据（wx_card），wx.config 需要的是 jsapi_ticket。</translation>
    </message>
    <message>
        <source>The signature matches the pasted ticket, which is an earlier one or another account&apos;s.</source>
        <translation>签名与粘贴的票据相符，但它是以前的票据，或属于另一个账号。</translation>
    </message>
    <message>
        <source>Several tickets were pasted. The signature does not match the one that should be used.</source>
        <translation>粘贴内容中有多个票据，签名与应当使用的那个不符。</translation>
    </message>
    <message>
        <source>This ticket is for wx.agentConfig. wx.config needs the jsapi_ticket.</source>
        <translation>这种票据用于 wx.agentConfig，wx.config 需要 jsapi_ticket。</translation>
    </message>
    <message>
        <source>The signature was not made with this account&apos;s ticket.</source>
        <translation>签名所用的票据不属于这个账号。</translation>
    </message>
    <message>
        <source>the appId belongs to another account</source>
        <translation>appId 属于另一个账号</translation>
    </message>
    <message>
        <source>The appId in wx.config belongs to another account than the ticket used for this check.</source>
        <translation>wx.config 里的 appId 与核对签名所用票据的账号不是同一个。</translation>
    </message>
    <message>
        <source>the documentation&apos;s sample ticket was used</source>
        <translation>用的是微信文档里的示例票据</translation>
    </message>
    <message>
        <source>WeCom&apos;s agent_config ticket was used</source>
        <translation>用的是企业微信的 agent_config 票据</translation>
    </message>
    <message>
        <source>the signature is in uppercase</source>
        <translation>签名用了大写字母</translation>
    </message>
    <message>
        <source>The digest is correct, but WeChat requires lowercase.</source>
        <translation>摘要本身正确，但微信要求小写。</translation>
    </message>
    <message>
        <source>the signature is Base64</source>
        <translation>签名写成了 Base64</translation>
    </message>
    <message>
        <source>WeChat requires the digest in hexadecimal.</source>
        <translation>微信要求用十六进制书写摘要。</translation>
    </message>
    <message>
        <source>MD5 was used instead of SHA-1</source>
        <translation>用了 MD5，应为 SHA-1</translation>
    </message>
    <message>
        <source>SHA-256 was used instead of SHA-1</source>
        <translation>用了 SHA-256，应为 SHA-1</translation>
    </message>
    <message>
        <source>SHA-512 was used instead of SHA-1</source>
        <translation>用了 SHA-512，应为 SHA-1</translation>
    </message>
    <message>
        <source>SHA-1 was applied twice</source>
        <translation>做了两次 SHA-1</translation>
    </message>
    <message>
        <source>The signature is a digest of the digest.</source>
        <translation>签名是对摘要再做了一次摘要。</translation>
    </message>
    <message>
        <source>HMAC was used instead of plain SHA-1</source>
        <translation>用了 HMAC，应为普通 SHA-1</translation>
    </message>
    <message>
        <source>The ticket was used as an HMAC key. WeChat requires the plain SHA-1 of string1.</source>
        <translation>签名时把票据当成了密钥，微信要求直接对 string1 做 SHA-1。</translation>
    </message>
    <message>
        <source>MD5 was applied before SHA-1</source>
        <translation>先做了 MD5 再做 SHA-1</translation>
    </message>
    <message>
        <source>Base64 was applied before SHA-1</source>
        <translation>先做了 Base64 再做 SHA-1</translation>
    </message>
    <message>
        <source>When requesting the signature, send encodeURIComponent(location.href.split(&apos;#&apos;)[0]).</source>
        <translation>请求签名时，发送 encodeURIComponent(location.href.split(&apos;#&apos;)[0])。</translation>
    </message>
    <message>
        <source>Read location.href at the moment of the request; do not hard-code the URL.</source>
        <translation>请求签名的那一刻再从 location.href 读取地址，不要写死在代码里。</translation>
    </message>
    <message>
        <source>Request a new signature on every page load; do not reuse it for other pages.</source>
        <translation>每次加载页面都重新请求签名，不要把签名留给其他页面用。</translation>
    </message>
    <message>
        <source>Do not change the page URL between requesting the signature and calling wx.config.</source>
        <translation>从请求签名到调用 wx.config 之间，不要改动网页地址。</translation>
    </message>
    <message>
        <source>Cut the URL at # before sending it: location.href.split(&apos;#&apos;)[0].</source>
        <translation>传给后端之前，先去掉 # 及其后的部分：location.href.split(&apos;#&apos;)[0]。</translation>
    </message>
    <message>
        <source>Encode the URL once: with encodeURIComponent or in the request library, not both.</source>
        <translation>地址只编码一次：要么用 encodeURIComponent，要么交给请求库，不要两者都用。</translation>
    </message>
    <message>
        <source>Send the URL with encodeURIComponent, not encodeURI or escape.</source>
        <translation>传地址时用 encodeURIComponent，不要用 encodeURI 或 escape。</translation>
    </message>
    <message>
        <source>Send the URL itself, not JSON.stringify(url), with nothing before or after it.</source>
        <translation>只传地址本身，不要套 JSON.stringify，前后也不要加任何字符。</translation>
    </message>
    <message>
        <source>Send the URL in the parameter that the back end reads.</source>
        <translation>地址的参数名要与后端读取的一致。</translation>
    </message>
    <message>
        <source>If a template writes values into the page, escape them for JavaScript, not for HTML.</source>
        <translation>模板向页面输出这些值时，按 JavaScript 转义，不要按 HTML 转义。</translation>
    </message>
    <message>
        <source>In a single-page app, sign the landing URL on iOS and the current URL on Android.</source>
        <translation>单页应用中，iOS 用首次进入时的网页地址签名，Android 用当前的网页地址签名。</translation>
    </message>
    <message>
        <source>Pass nonceStr, timestamp and signature to wx.config exactly as the back end returned them.</source>
        <translation>把后端返回的 nonceStr、timestamp、signature 原样传给 wx.config。</translation>
    </message>
    <message>
        <source>Take the appId for wx.config from the same response as the signature.</source>
        <translation>wx.config 的 appId 取自返回签名的同一个接口，不要另外写死。</translation>
    </message>
    <message>
        <source>Give wx.config the keys appId, timestamp, nonceStr, signature and jsApiList, spelt exactly like this.</source>
        <translation>传给 wx.config 的键名必须是 appId、timestamp、nonceStr、signature、jsApiList，大小写也要一致。</translation>
    </message>
    <message>
        <source>Sign the URL the page sent, not one built in code or read from a configuration file.</source>
        <translation>对页面传来的地址签名，不要自己拼接，也不要用配置里的固定地址。</translation>
    </message>
    <message>
        <source>Sign the URL the page sent; behind a proxy, the server sees a different one.</source>
        <translation>对页面传来的地址签名；后端在代理后面时，从请求里取到的地址并不是网页地址。</translation>
    </message>
    <message>
        <source>Sign the URL exactly as received: do not parse, sort, filter or rebuild its query string.</source>
        <translation>收到的地址要一字不差地签名：不要解析、排序、过滤或重新拼接参数。</translation>
    </message>
    <message>
        <source>Cut the URL at # before signing, in case the page sends more.</source>
        <translation>签名前先去掉 # 及其后的部分，以防页面多传。</translation>
    </message>
    <message>
        <source>Sign the parameter as the framework returns it; it is already decoded.</source>
        <translation>直接用框架取出的参数值签名：它已经解码过了，不要再解码。</translation>
    </message>
    <message>
        <source>Decode the parameter exactly once before signing; string1 needs the URL as the page has it.</source>
        <translation>签名前只解码一次；string1 里放的是页面上的原样地址。</translation>
    </message>
    <message>
        <source>Do not run HTML escaping or XSS filters on the URL before signing.</source>
        <translation>地址签名之前，不要经过 HTML 转义、XSS 过滤之类的处理。</translation>
    </message>
    <message>
        <source>Parse the JSON before using its values, so that no quotation marks or backslashes remain.</source>
        <translation>先解析 JSON 再取值，避免引号和反斜杠混进来。</translation>
    </message>
    <message>
        <source>Use UTF-8 everywhere: in the request, in the framework and for the bytes that are hashed.</source>
        <translation>全程使用 UTF-8：请求、框架以及参与 SHA-1 的字节都要一致。</translation>
    </message>
    <message>
        <source>Do not change the case of the signed text; only the digest is lowercase.</source>
        <translation>不要改变参与签名内容的大小写；只有最后的摘要要求小写。</translation>
    </message>
    <message>
        <source>Trim whitespace and line breaks from the URL before signing.</source>
        <translation>签名前去掉地址首尾的空格和换行。</translation>
    </message>
    <message>
        <source>Read the URL from the parameter the page uses, and return an error if it is missing.</source>
        <translation>按页面所用的参数名读取网页地址；没有取到就报错，不要照样签名。</translation>
    </message>
    <message>
        <source>Create a new signature for every request; do not cache signatures by page or route.</source>
        <translation>每次请求都重新签名，不要按页面或路由缓存签名。</translation>
    </message>
    <message>
        <source>Replace the documentation&apos;s sample with the real value.</source>
        <translation>把微信文档里的示例换成真实的值。</translation>
    </message>
    <message>
        <source>Store and use getticket&apos;s ticket field unchanged.</source>
        <translation>getticket 返回的 ticket 原样保存、原样使用，不要做任何处理。</translation>
    </message>
    <message>
        <source>Reserve at least 512 characters wherever tickets are stored.</source>
        <translation>存放票据的字段至少留 512 个字符。</translation>
    </message>
    <message>
        <source>Check getticket&apos;s errcode before storing the ticket, and never sign without one.</source>
        <translation>保存前先检查 getticket 返回的 errcode；没有票据时不要签名。</translation>
    </message>
    <message>
        <source>Keep one ticket in one place for all servers, and renew it before its 7200 s are over.</source>
        <translation>所有服务器共用一处保存的票据，并在 7200 秒到期前重新获取。</translation>
    </message>
    <message>
        <source>Sign with the ticket that getticket returns for type=jsapi.</source>
        <translation>签名要用 getticket 以 type=jsapi 取得的票据。</translation>
    </message>
    <message>
        <source>Use the ticket of the account whose appId is in wx.config; cache tickets by AppID.</source>
        <translation>wx.config 里是哪个 appId，就用哪个账号的票据；缓存票据时按 AppID 区分。</translation>
    </message>
    <message>
        <source>Generate nonceStr once, as a string, and use the same value for signing and for the response.</source>
        <translation>nonceStr 只生成一次，按字符串处理；签名和返回用同一个值。</translation>
    </message>
    <message>
        <source>Read the time once, in whole seconds, and use the same value for signing and for the response.</source>
        <translation>时间只取一次，取整到秒；签名和返回用同一个值。</translation>
    </message>
    <message>
        <source>Build string1 as jsapi_ticket=…&amp;noncestr=…&amp;timestamp=…&amp;url=…, in this order.</source>
        <translation>按此顺序拼接 string1：jsapi_ticket=…&amp;noncestr=…&amp;timestamp=…&amp;url=…。</translation>
    </message>
    <message>
        <source>Hash string1 as built: no encoding, escaping or case change in between.</source>
        <translation>string1 拼好后直接做 SHA-1，中间不要编码、转义或改大小写。</translation>
    </message>
    <message>
        <source>Hash string1 once with SHA-1 and return its 40 lowercase hex digits.</source>
        <translation>对 string1 做一次 SHA-1，返回 40 位小写十六进制。</translation>
    </message>
    <message>
        <source>nonceStr differs in letter case</source>
        <translation>nonceStr 的大小写不一致</translation>
    </message>
    <message>
        <source>The page and the signature use the same nonceStr in different case.</source>
        <translation>页面与签名用的是同一个 nonceStr，但大小写不同。</translation>
    </message>
    <message>
        <source>nonceStr was cut off before signing</source>
        <translation>签名用的 nonceStr 被截断</translation>
    </message>
    <message>
        <source>Only part of the page&apos;s nonceStr was signed.</source>
        <translation>签名只用了页面 nonceStr 的一部分。</translation>
    </message>
    <message>
        <source>whitespace in the nonceStr</source>
        <translation>nonceStr 首尾的空白不一致</translation>
    </message>
    <message>
        <source>The page&apos;s nonceStr and the signed one differ by a space or line break.</source>
        <translation>页面的 nonceStr 与签名的相差一个空格或换行。</translation>
    </message>
    <message>
        <source>hyphens in the nonceStr differ</source>
        <translation>nonceStr 的连字符不一致</translation>
    </message>
    <message>
        <source>The nonceStr is a UUID, signed with hyphens and returned without, or the reverse.</source>
        <translation>nonceStr 是 UUID，签名和页面一个带连字符，一个不带。</translation>
    </message>
    <message>
        <source>The nonceStr did not reach the signing code.</source>
        <translation>nonceStr 没有传到签名代码那里。</translation>
    </message>
    <message>
        <source>Characters such as + and = in the nonceStr were changed on the way.</source>
        <translation>nonceStr 里的 +、= 等符号在途中变了。</translation>
    </message>
    <message>
        <source>quotation marks around the nonceStr</source>
        <translation>nonceStr 带着引号</translation>
    </message>
    <message>
        <source>The nonceStr was signed as it appears in JSON text.</source>
        <translation>签名用的是 JSON 文本里带引号的写法。</translation>
    </message>
    <message>
        <source>nonceStr was treated as a number</source>
        <translation>nonceStr 被当成了数字</translation>
    </message>
    <message>
        <source>An all-digit nonceStr was read as a number, which drops leading zeros or adds decimals.</source>
        <translation>纯数字的 nonceStr 被当成数字，会丢掉开头的 0 或多出小数。</translation>
    </message>
    <message>
        <source>The documentation&apos;s sample nonceStr was signed, but the page got a different one.</source>
        <translation>签名用的是微信文档里的示例，页面拿到的是另一个 nonceStr。</translation>
    </message>
    <message>
        <source>Several nonceStr values were pasted; the signature was not made with the one in wx.config.</source>
        <translation>粘贴内容里有多个 nonceStr，签名用的不是 wx.config 里的那个。</translation>
    </message>
    <message>
        <source>a key in string1 has uppercase letters</source>
        <translation>string1 的键名用了大写</translation>
    </message>
    <message>
        <source>All keys in string1 are lowercase, including noncestr. Only wx.config uses nonceStr.</source>
        <translation>string1 的键名全部小写，包括 noncestr；只有 wx.config 里写 nonceStr。</translation>
    </message>
    <message>
        <source>a key in string1 has the wrong name</source>
        <translation>string1 的键名写错了</translation>
    </message>
    <message>
        <source>The only keys are jsapi_ticket, noncestr, timestamp and url.</source>
        <translation>键名只有 jsapi_ticket、noncestr、timestamp、url。</translation>
    </message>
    <message>
        <source>string1 is in the wrong order</source>
        <translation>string1 的顺序不对</translation>
    </message>
    <message>
        <source>The parts must be in alphabetical order: jsapi_ticket, noncestr, timestamp, url.</source>
        <translation>应按字母顺序：jsapi_ticket、noncestr、timestamp、url。</translation>
    </message>
    <message>
        <source>string1 passed through HTML, where &amp;times becomes ×.</source>
        <translation>string1 经过了 HTML 处理，&amp;times 被当成了 ×。</translation>
    </message>
    <message>
        <source>the &amp; in string1 was escaped</source>
        <translation>string1 里的 &amp; 被转义了</translation>
    </message>
    <message>
        <source>string1 was hashed with its &amp; escaped.</source>
        <translation>做 SHA-1 时，string1 里的 &amp; 已被转义。</translation>
    </message>
    <message>
        <source>an &amp; or = in string1 is missing or replaced</source>
        <translation>string1 缺少 &amp; 或 =，或用了别的字符</translation>
    </message>
    <message>
        <source>Write the parts as key=value, joined with &amp;.</source>
        <translation>各部分应写成 key=value，之间用 &amp; 连接。</translation>
    </message>
    <message>
        <source>a key in string1 is missing</source>
        <translation>string1 少了一个键</translation>
    </message>
    <message>
        <source>In string1, each value follows its key and =, and &amp; joins the parts.</source>
        <translation>string1 的每个值前面都有键名和 =，各部分之间用 &amp; 连接。</translation>
    </message>
    <message>
        <source>one character in string1 is wrong</source>
        <translation>string1 有一个字符不对</translation>
    </message>
    <message>
        <source>Everything that was signed is right except one character.</source>
        <translation>签名的内容只有一个字符不对，其余都正确。</translation>
    </message>
    <message>
        <source>string1 was built differently</source>
        <translation>string1 的拼接方式不对</translation>
    </message>
    <message>
        <source>The signature was made from exactly the pasted string1. Compare it with the correct one below.</source>
        <translation>签名所用的正是粘贴的这段 string1，请在下方与正确的对比。</translation>
    </message>
    <message>
        <source>Only the values were joined, without jsapi_ticket=, noncestr= and so on.</source>
        <translation>只拼接了各个值，没有 jsapi_ticket=、noncestr= 等键名。</translation>
    </message>
    <message>
        <source>two values in string1 are swapped</source>
        <translation>string1 里有两个值放反了</translation>
    </message>
    <message>
        <source>Two values are assigned to each other&apos;s keys.</source>
        <translation>有两个值写在了对方的键名后面。</translation>
    </message>
    <message>
        <source>whitespace in string1</source>
        <translation>string1 里有空白</translation>
    </message>
    <message>
        <source>string1 was hashed with a space or line break at one end or next to an &amp;.</source>
        <translation>做 SHA-1 的 string1 首尾或 &amp; 旁边带了空格或换行。</translation>
    </message>
    <message>
        <source>appId was signed too</source>
        <translation>把 appId 也签进去了</translation>
    </message>
    <message>
        <source>string1 has four parts; appId is not one of them.</source>
        <translation>string1 只有四项，其中没有 appId。</translation>
    </message>
    <message>
        <source>an extra character at the start or end of string1</source>
        <translation>string1 首尾多了字符</translation>
    </message>
    <message>
        <source>string1 starts with jsapi_ticket and ends with the URL; nothing comes before or after.</source>
        <translation>string1 以 jsapi_ticket 开头，以地址结尾，前后不能有别的字符。</translation>
    </message>
    <message>
        <source>quotation marks in string1</source>
        <translation>string1 带着引号</translation>
    </message>
    <message>
        <source>The values or the whole of string1 were hashed with quotation marks.</source>
        <translation>做 SHA-1 时，各个值或整个 string1 带了引号。</translation>
    </message>
    <message>
        <source>JSON was signed instead of string1</source>
        <translation>签名的是 JSON，不是 string1</translation>
    </message>
    <message>
        <source>a key appears twice in string1</source>
        <translation>string1 里有键名重复</translation>
    </message>
    <message>
        <source>A value already started with its key, and the key was added again.</source>
        <translation>有个值已经带了键名，拼接时又写了一遍。</translation>
    </message>
    <message>
        <source>string1 was encoded before hashing</source>
        <translation>string1 被编码后才做 SHA-1</translation>
    </message>
    <message>
        <source>encodeURIComponent or similar was applied to string1.</source>
        <translation>string1 经过了 encodeURIComponent 之类的编码。</translation>
    </message>
    <message>
        <source>string1 was converted to one letter case</source>
        <translation>string1 被统一了大小写</translation>
    </message>
    <message>
        <source>All of string1 was converted to lowercase or uppercase before hashing.</source>
        <translation>做 SHA-1 之前，整个 string1 被改成了全小写或全大写。</translation>
    </message>
    <message>
        <source>string1 passed through HTML</source>
        <translation>string1 经过了 HTML 处理</translation>
    </message>
    <message>
        <source>Parts of string1 were decoded as HTML entities before hashing.</source>
        <translation>做 SHA-1 之前，string1 的一部分被当成了 HTML 实体。</translation>
    </message>
    <message>
        <source>slashes in string1 were escaped</source>
        <translation>string1 的斜杠前多了反斜杠</translation>
    </message>
    <message>
        <source>string1 was hashed as it appears in JSON text, with \/ instead of /.</source>
        <translation>做 SHA-1 的是 JSON 文本里的写法，/ 写成了 \/。</translation>
    </message>
    <message>
        <source>signed like a card instead of wx.config</source>
        <translation>按卡券的方式签名了</translation>
    </message>
    <message>
        <source>The values were sorted and joined without keys, which is how cards are signed.</source>
        <translation>各个值排序后不带键名直接拼接，这是卡券的签名方式。</translation>
    </message>
    <message>
        <source>timestamp in milliseconds on one side</source>
        <translation>timestamp 一边是毫秒，一边是秒</translation>
    </message>
    <message>
        <source>The page and the signature use the same moment, once in seconds and once in milliseconds.</source>
        <translation>页面与签名是同一时刻，但一个按秒、一个按毫秒。</translation>
    </message>
    <message>
        <source>the timestamp was read twice</source>
        <translation>timestamp 取了两次</translation>
    </message>
    <message>
        <source>The signed timestamp is slightly earlier or later than the one the page got.</source>
        <translation>签名用的时间与页面拿到的时间相差几秒。</translation>
    </message>
    <message>
        <source>timestamp signed with decimals</source>
        <translation>timestamp 带了小数或写成科学计数</translation>
    </message>
    <message>
        <source>The signed timestamp has a decimal point or an exponent; the page got whole seconds.</source>
        <translation>签名用的 timestamp 带小数点或科学计数，页面拿到的是整数秒。</translation>
    </message>
    <message>
        <source>milliseconds signed, seconds returned</source>
        <translation>签名用毫秒，页面给的是秒</translation>
    </message>
    <message>
        <source>The signature was made with milliseconds, but the page got seconds.</source>
        <translation>签名用的是毫秒时间，页面只拿到其中的秒。</translation>
    </message>
    <message>
        <source>timestamp off by whole hours</source>
        <translation>timestamp 差了整小时</translation>
    </message>
    <message>
        <source>Local time was treated as UTC in one of the two places.</source>
        <translation>有一处把本地时间当成了 UTC。</translation>
    </message>
    <message>
        <source>The timestamp did not reach the signing code.</source>
        <translation>时间戳没有传到签名代码那里。</translation>
    </message>
    <message>
        <source>whitespace in the timestamp</source>
        <translation>timestamp 带了空白</translation>
    </message>
    <message>
        <source>The timestamp was signed with a space or line break.</source>
        <translation>签名的 timestamp 首尾带了空格或换行。</translation>
    </message>
    <message>
        <source>quotation marks around the timestamp</source>
        <translation>timestamp 带着引号</translation>
    </message>
    <message>
        <source>The timestamp was signed as it appears in JSON text.</source>
        <translation>签名用的是 JSON 文本里带引号的写法。</translation>
    </message>
    <message>
        <source>The signed timestamp is the page&apos;s without its first or last digit.</source>
        <translation>签名的 timestamp 比页面的少了第一位或最后一位。</translation>
    </message>
    <message>
        <source>The documentation&apos;s sample timestamp was signed, but the page got a different one.</source>
        <translation>签名用的是微信文档里的示例，页面拿到的是另一个时间。</translation>
    </message>
    <message>
        <source>Several timestamps were pasted; the signature was not made with the one in wx.config.</source>
        <translation>粘贴内容里有多个时间戳，签名用的不是 wx.config 里的那个。</translation>
    </message>
    <message>
        <source>another time of the same day was signed</source>
        <translation>签的是一天之内的另一个时刻</translation>
    </message>
    <message>
        <source>The signature was made for another time than the timestamp in wx.config.</source>
        <translation>签名用的时间与 wx.config 的 timestamp 不是同一时刻。</translation>
    </message>
    <message>
        <source>A timestamp is the number of seconds since 1970. The signed value looks like a counter.</source>
        <translation>timestamp 是自 1970 年起的秒数，而签名用的像是一个计数。</translation>
    </message>
    <message>
        <source>Affected: {detail}</source>
        <translation>涉及：{detail}</translation>
    </message>
    <message>
        <source>Written as: {detail}</source>
        <translation>实际写法：{detail}</translation>
    </message>
    <message>
        <source>Part, position and change: {detail}</source>
        <translation>位置（部分、第几个字符）与变化：{detail}</translation>
    </message>
    <message>
        <source>Same result as {detail}.</source>
        <translation>与 {detail} 的编码结果一致。</translation>
    </message>
    <message>
        <source>Characters remaining: {detail}</source>
        <translation>截断后剩余：{detail} 个字符</translation>
    </message>
    <message>
        <source>Difference in seconds: {detail}</source>
        <translation>相差秒数：{detail}</translation>
    </message>
    <message>
        <source>Difference: {detail}</source>
        <translation>相差：{detail}</translation>
    </message>
    <message>
        <source>Signed with: {credential}.</source>
        <translation>签名所用的票据：{credential}。</translation>
    </message>
    <message>
        <source>wx.config contains {detail}.</source>
        <translation>wx.config 中写的是 {detail}。</translation>
    </message>
    <message>
        <source>The correct one begins with {detail}.</source>
        <translation>正确的签名以 {detail} 开头。</translation>
    </message>
    <message>
        <source>Sort the values as text, character by character. Join them without separators, then hash the result with SHA-1.</source>
        <translation>把各个值本身当作文本按字典序排序，直接拼接（中间不加任何字符），再做 SHA-1。</translation>
    </message>
    <message>
        <source>Sign only the values used in the call: api_ticket, timestamp, card_id, nonce_str, plus code and openid if used.</source>
        <translation>只签调用里用到的值：api_ticket、timestamp、card_id、nonce_str，用到 code、openid 时也要签。</translation>
    </message>
    <message>
        <source>Pass on exactly the values that were signed.</source>
        <translation>把签名时用的值原样交给网页。</translation>
    </message>
    <message>
        <source>Get the ticket with type=wx_card. Cards use this api_ticket; wx.config uses the jsapi_ticket.</source>
        <translation>获取票据时用 type=wx_card；卡券用这个 api_ticket，wx.config 用 jsapi_ticket。</translation>
    </message>
    <message>
        <source>Use the Token exactly as in the message push settings: no spaces, same letter case.</source>
        <translation>使用消息推送配置里的 Token，不带空格，大小写一致。</translation>
    </message>
    <message>
        <source>The values were joined without being sorted by their characters.</source>
        <translation>各个值没有按字典序拼接。</translation>
    </message>
    <message>
        <source>timestamp and nonce were compared as numbers. They must be sorted as text.</source>
        <translation>timestamp 和 nonce 被当作数字比较；应当当作文本排序。</translation>
    </message>
    <message>
        <source>sorting ignored letter case</source>
        <translation>排序时忽略了大小写</translation>
    </message>
    <message>
        <source>Uppercase letters come before lowercase ones. Here both were treated alike.</source>
        <translation>大写字母应当排在小写字母之前，这里把两者当成一样。</translation>
    </message>
    <message>
        <source>the values are sorted by name</source>
        <translation>按参数名而不是按值排了序</translation>
    </message>
    <message>
        <source>The names were sorted instead of the values.</source>
        <translation>排序的是参数名，不是值。</translation>
    </message>
    <message>
        <source>the names were signed too</source>
        <translation>把参数名也签进去了</translation>
    </message>
    <message>
        <source>name=value was hashed, as in string1 for wx.config. Here only the values are signed.</source>
        <translation>参与哈希的是“名=值”，那是 wx.config 的 string1 的做法；这里只签值。</translation>
    </message>
    <message>
        <source>there is something between the values</source>
        <translation>值与值之间多了字符</translation>
    </message>
    <message>
        <source>the values were converted to one letter case</source>
        <translation>各个值被统一了大小写</translation>
    </message>
    <message>
        <source>All values were converted to lowercase or uppercase before hashing.</source>
        <translation>哈希之前全部转成了小写或大写。</translation>
    </message>
    <message>
        <source>whitespace was signed too</source>
        <translation>把空白也签进去了</translation>
    </message>
    <message>
        <source>There is a space or line break before or after the joined values.</source>
        <translation>拼接结果的前面或后面多了空格或换行。</translation>
    </message>
    <message>
        <source>The call contains more values than were hashed.</source>
        <translation>调用里的值比参与哈希的多。</translation>
    </message>
    <message>
        <source>a value was signed that should not be</source>
        <translation>签了不该签的值</translation>
    </message>
    <message>
        <source>More values were hashed than WeChat uses. balance, outer_str and similar are not signed.</source>
        <translation>参与哈希的值比微信用的多。balance、outer_str 等不参与签名。</translation>
    </message>
    <message>
        <source>the signed value differs from the one passed on</source>
        <translation>签的值与给出的值不同</translation>
    </message>
    <message>
        <source>The text has two values with the same name, and the other one was signed.</source>
        <translation>文中同名的值有两个，签的是另一个。</translation>
    </message>
    <message>
        <source>string1 with a page URL was hashed. Cards are signed with sorted values.</source>
        <translation>参与哈希的是含网页地址的 string1，而卡券签的是排序后的值。</translation>
    </message>
    <message>
        <source>Cards are signed with the api_ticket, which getticket returns for type=wx_card.</source>
        <translation>卡券用 api_ticket 签名，即 getticket 以 type=wx_card 返回的票据。</translation>
    </message>
    <message>
        <source>another ticket or Token was used</source>
        <translation>用了另一个票据或 Token</translation>
    </message>
    <message>
        <source>The signature matches, but not with this account&apos;s current ticket or Token.</source>
        <translation>签名对得上，但用的不是这个账号当前的票据或 Token。</translation>
    </message>
    <message>
        <source>Only timestamp and nonce were hashed: the back end had no Token.</source>
        <translation>只哈希了 timestamp 和 nonce：后端没有取到自己的 Token。</translation>
    </message>
    <message>
        <source>the Token was changed on the way</source>
        <translation>Token 在途中变了</translation>
    </message>
    <message>
        <source>It was used with whitespace around it, or in a different letter case.</source>
        <translation>使用时前后带了空白，或大小写不同。</translation>
    </message>
    <message>
        <source>wx.config reads its keys by their exact names; letter case matters.</source>
        <translation>wx.config 只按准确的键名读取，区分大小写。</translation>
    </message>
    <message>
        <source>The back end&apos;s response may use another name, or wx.config ran before the value was there.</source>
        <translation>后端返回的字段可能不叫这个名字，或者调用 wx.config 时还没有取到值。</translation>
    </message>
    <message>
        <source>wx.config does not use the correct pasted signature</source>
        <translation>wx.config 用的不是粘贴内容中正确的那个签名</translation>
    </message>
    <message>
        <source>With these values, another signature in the text is correct, not the one in wx.config.</source>
        <translation>按这些值计算，正确的是内容中的另一个签名，不是 wx.config 里的。</translation>
    </message>
    <message>
        <source>the signature has the wrong format</source>
        <translation>签名的格式不对</translation>
    </message>
    <message>
        <source>A signature has 40 characters: 0-9 and a-f. With its format corrected, this one matches.</source>
        <translation>签名为 40 个字符，只含 0-9 和 a-f。改正格式后，它就相符了。</translation>
    </message>
    <message>
        <source>the signature matches a later realAuthUrl, not the first</source>
        <translation>签名对应的是 realAuthUrl 中后面的地址，而不是第一个</translation>
    </message>
    <message>
        <source>WeChat refused it because it checked the first URL. Sign that one.</source>
        <translation>微信校验的是第一个地址，所以没有通过。请对第一个地址签名。</translation>
    </message>
    <message>
        <source>Missing: {detail}</source>
        <translation>缺少的部分：{detail}</translation>
    </message>
</context>
<context>
    <name>checkup</name>
    <message>
        <source>Host name</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>Way to WeChat</source>
        <translation>与微信的连接</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>加密连接 (TLS)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>系统时间</translation>
    </message>
    <message>
        <source>AppSecret on this computer</source>
        <translation>本机保存的 AppSecret</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>API IP whitelist</source>
        <translation>API IP 白名单</translation>
    </message>
    <message>
        <source>AppSecret</source>
        <translation>AppSecret</translation>
    </message>
    <message>
        <source>access_token</source>
        <translation>access_token</translation>
    </message>
    <message>
        <source>This computer&apos;s IP</source>
        <translation>本机 IP</translation>
    </message>
    <message>
        <source>jsapi_ticket</source>
        <translation>jsapi_ticket</translation>
    </message>
    <message>
        <source>card ticket (wx_card)</source>
        <translation>卡券票据 (wx_card)</translation>
    </message>
    <message>
        <source>Daily quotas</source>
        <translation>每日调用额度</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>接口权限</translation>
    </message>
    <message>
        <source>Message push</source>
        <translation>消息推送</translation>
    </message>
    <message>
        <source>JS interface safe domains</source>
        <translation>JS接口安全域名</translation>
    </message>
    <message>
        <source>Verification file</source>
        <translation>校验文件</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未检查到</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>you</source>
        <translation>您</translation>
    </message>
    <message>
        <source>account administrator</source>
        <translation>账号管理员</translation>
    </message>
    <message>
        <source>network administrator</source>
        <translation>网络管理员</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>开发人员</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>download temporary media</source>
        <translation>下载临时素材</translation>
    </message>
    <message>
        <source>count permanent material</source>
        <translation>查询永久素材总数</translation>
    </message>
    <message>
        <source>read the menu</source>
        <translation>查询自定义菜单</translation>
    </message>
    <message>
        <source>read the automatic replies</source>
        <translation>查询自动回复</translation>
    </message>
    <message>
        <source>list follower tags</source>
        <translation>查询用户标签</translation>
    </message>
    <message>
        <source>count drafts</source>
        <translation>查询草稿总数</translation>
    </message>
    <message>
        <source>list published articles</source>
        <translation>查询已发布的图文</translation>
    </message>
    <message>
        <source>list message templates</source>
        <translation>查询模板消息模板</translation>
    </message>
    <message>
        <source>read the subscription message categories</source>
        <translation>查询订阅通知类目</translation>
    </message>
    <message>
        <source>list customer service staff</source>
        <translation>查询客服列表</translation>
    </message>
    <message>
        <source>list WeChat&apos;s push IPs</source>
        <translation>查询微信推送服务器 IP</translation>
    </message>
    <message>
        <source>list cards</source>
        <translation>查询卡券列表</translation>
    </message>
    <message>
        <source>stable access_token</source>
        <translation>稳定版 access_token</translation>
    </message>
    <message>
        <source>classic access_token</source>
        <translation>普通版 access_token</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>票据</translation>
    </message>
    <message>
        <source>media downloads</source>
        <translation>素材下载</translation>
    </message>
    <message>
        <source>An administrator changes it at WeChat Developer Platform → My Services → the account → Basic information → Domains and message push.</source>
        <translation>请管理员在微信开发者平台（我的业务 → 公众号/服务号 → 基础信息 → 域名与消息推送配置）修改。</translation>
    </message>
    <message>
        <source>Turn on automatic time in the system settings, then check again.</source>
        <translation>请在系统设置中开启自动校时，然后重新体检。</translation>
    </message>
    <message>
        <source>Put the file as downloaded from WeChat where the domain leads, readable without login or redirect.</source>
        <translation>请将从微信下载的文件原样放到该域名（或路径）对应的目录，不需登录、不经跳转即可访问。</translation>
    </message>
    <message>
        <source>Check the push server&apos;s domain name and its firewall.</source>
        <translation>请检查推送服务器的域名和防火墙。</translation>
    </message>
    <message>
        <source>An administrator sees the permissions at WeChat Developer Platform → My Services → the account; many need a verified account.</source>
        <translation>管理员可在微信开发者平台（我的业务 → 公众号/服务号）查看接口权限；许多权限要求账号已认证。</translation>
    </message>
    <message>
        <source>Find the system that makes so many calls. The quota resets at 00:00 Beijing time.</source>
        <translation>请找出调用过多的系统。额度在北京时间 0 点重置。</translation>
    </message>
    <message>
        <source>Not reached: an earlier step failed.</source>
        <translation>未检查到：前面的步骤失败了。</translation>
    </message>
    <message>
        <source>{host} is found.</source>
        <translation>已找到 {host}。</translation>
    </message>
    <message>
        <source>The account&apos;s proxy looks the host up, not this computer.</source>
        <translation>由该账号的代理解析主机名，本机不解析。</translation>
    </message>
    <message>
        <source>{host} is an IP address: nothing to look up.</source>
        <translation>{host} 是 IP 地址，无需解析。</translation>
    </message>
    <message>
        <source>{host} answers directly, after {ms} ms.</source>
        <translation>{host} 直接连接，{ms} 毫秒后响应。</translation>
    </message>
    <message>
        <source>{host} answers through the account&apos;s proxy, after {ms} ms.</source>
        <translation>{host} 经该账号的代理连接，{ms} 毫秒后响应。</translation>
    </message>
    <message>
        <source>Connected to {host}.</source>
        <translation>已连接 {host}。</translation>
    </message>
    <message>
        <source>{host} answers slowly, after {ms} ms.</source>
        <translation>{host} 响应很慢，用了 {ms} 毫秒。</translation>
    </message>
    <message>
        <source>Check the network, and the account&apos;s proxy if it has one.</source>
        <translation>请检查网络；如果账号设置了代理，也请检查代理。</translation>
    </message>
    <message>
        <source>This computer trusts the certificate of {host}.</source>
        <translation>本机信任 {host} 的证书。</translation>
    </message>
    <message>
        <source>Not encrypted: {host} is this computer.</source>
        <translation>未加密：{host} 就是本机。</translation>
    </message>
    <message>
        <source>Within {seconds} s of WeChat&apos;s clock.</source>
        <translation>与微信服务器的时间相差不超过 {seconds} 秒。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {off} ahead of WeChat&apos;s: a wrong timestamp makes wrong signatures.</source>
        <translation>本机时间比微信服务器快 {off}：时间戳错误会导致签名错误。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {off} behind WeChat&apos;s: a wrong timestamp makes wrong signatures.</source>
        <translation>本机时间比微信服务器慢 {off}：时间戳错误会导致签名错误。</translation>
    </message>
    <message>
        <source>The response did not tell the time.</source>
        <translation>返回中没有时间。</translation>
    </message>
    <message>
        <source>Kept in: {place}.</source>
        <translation>保存在：{place}。</translation>
    </message>
    <message>
        <source>Given for this run; not stored.</source>
        <translation>仅供本次使用，未保存。</translation>
    </message>
    <message>
        <source>Built in: this is the sandbox.</source>
        <translation>内置：这是沙盒。</translation>
    </message>
    <message>
        <source>None is kept here and none is needed: the access_token comes from elsewhere.</source>
        <translation>本机没有保存，也不需要：access_token 来自别处。</translation>
    </message>
    <message>
        <source>Shows only in a call with the AppSecret.</source>
        <translation>只有用 AppSecret 调用时才能得知。</translation>
    </message>
    <message>
        <source>WeChat knows {appid}.</source>
        <translation>微信认识 {appid}。</translation>
    </message>
    <message>
        <source>WeChat accepts calls from this computer.</source>
        <translation>微信接受本机的调用。</translation>
    </message>
    <message>
        <source>WeChat accepts it.</source>
        <translation>微信接受。</translation>
    </message>
    <message>
        <source>Fetched and accepted; expires in {left}. Tokens in use stay valid.</source>
        <translation>已获取并可用，{left}后到期。正在使用的凭证不受影响。</translation>
    </message>
    <message>
        <source>WeChat rejected the token it had just issued ({errcode}): another system replaced it at that moment.</source>
        <translation>微信拒绝了刚刚发放的 access_token（{errcode}）：另一个系统恰好替换了它。</translation>
    </message>
    <message>
        <source>Find the system that fetches tokens with force_refresh, and let it use stable_token without it.</source>
        <translation>请找出使用 force_refresh 获取 access_token 的系统，改为不带该参数调用 stable_token。</translation>
    </message>
    <message>
        <source>WeChat rejects the access_token that this account takes from elsewhere ({errcode}): it has been replaced.</source>
        <translation>微信拒绝了该账号从别处取得的 access_token（{errcode}）：它已被替换。</translation>
    </message>
    <message>
        <source>The service that keeps it has to renew it. The Tokens page compares who holds which access_token.</source>
        <translation>需由保存它的服务重新获取。“凭证”页可以比较各处持有的 access_token。</translation>
    </message>
    <message>
        <source>WeChat says that the token it has just issued has expired ({errcode}).</source>
        <translation>微信称刚刚发放的 access_token 已过期 ({errcode})。</translation>
    </message>
    <message>
        <source>Check again. If it happens again, ask WeChat and quote the rid.</source>
        <translation>请重新体检；如果再次出现，请向微信反馈并提供 rid。</translation>
    </message>
    <message>
        <source>WeChat sees {address}.</source>
        <translation>微信看到的是 {address}。</translation>
    </message>
    <message>
        <source>WeChat did not tell which IP it saw.</source>
        <translation>微信没有告知它看到的 IP。</translation>
    </message>
    <message>
        <source>Fetched.</source>
        <translation>已获取。</translation>
    </message>
    <message>
        <source>This account may not use cards.</source>
        <translation>该账号没有卡券权限。</translation>
    </message>
    <message>
        <source>Nothing to do unless its pages use cards: an administrator applies for the permission.</source>
        <translation>网页不使用卡券则无需处理；否则请管理员申请该权限。</translation>
    </message>
    <message>
        <source>This account may not use this API ({errcode}).</source>
        <translation>该账号无权调用此接口 ({errcode})。</translation>
    </message>
    <message>
        <source>WeChat does not tell it.</source>
        <translation>微信没有提供。</translation>
    </message>
    <message>
        <source>Calls are left for tokens, tickets and media.</source>
        <translation>凭证、票据和素材下载均有剩余额度。</translation>
    </message>
    <message>
        <source>More than 90 % of today&apos;s calls are used: {name}.</source>
        <translation>今日调用次数已用超过 90%：{name}。</translation>
    </message>
    <message>
        <source>Today&apos;s calls are used up: {name}.</source>
        <translation>今日调用次数已用完：{name}。</translation>
    </message>
    <message>
        <source>This account may make the {count} calls tried.</source>
        <translation>所试的 {count} 个接口该账号均可调用。</translation>
    </message>
    <message>
        <source>This account may not: {names}.</source>
        <translation>该账号无权：{names}。</translation>
    </message>
    <message>
        <source>Needed only where something uses it. An administrator sees the permissions at WeChat Developer Platform → My Services → the account; many need a verified account.</source>
        <translation>用到时才需要。管理员可在微信开发者平台（我的业务 → 公众号/服务号）查看接口权限；许多权限要求账号已认证。</translation>
    </message>
    <message>
        <source>Without it media cannot be downloaded. An administrator sees the permissions at WeChat Developer Platform → My Services → the account; many need a verified account.</source>
        <translation>没有该权限就不能下载素材。管理员可在微信开发者平台（我的业务 → 公众号/服务号）查看接口权限；许多权限要求账号已认证。</translation>
    </message>
    <message>
        <source>No clear answer about: {names}.</source>
        <translation>没有得到明确结果：{names}。</translation>
    </message>
    <message>
        <source>Check again in a few minutes.</source>
        <translation>请几分钟后重新体检。</translation>
    </message>
    <message>
        <source>may be used</source>
        <translation>可以调用</translation>
    </message>
    <message>
        <source>this account may not use it</source>
        <translation>该账号无权调用</translation>
    </message>
    <message>
        <source>not known: today&apos;s calls are used up</source>
        <translation>未知：今日调用次数已用完</translation>
    </message>
    <message>
        <source>WeChat reaches the push server: {addresses}.</source>
        <translation>微信能连接推送服务器：{addresses}。</translation>
    </message>
    <message>
        <source>No server URL is set: nothing to test (40201).</source>
        <translation>未配置服务器地址，无需检测 (40201)。</translation>
    </message>
    <message>
        <source>WeChat cannot find the push server: its domain name has no IP.</source>
        <translation>微信找不到推送服务器：其域名没有解析到 IP。</translation>
    </message>
    <message>
        <source>The push server does not respond to WeChat: {addresses}, all packets lost.</source>
        <translation>推送服务器对微信没有响应：{addresses}，丢包率 100%。</translation>
    </message>
    <message>
        <source>None entered for this account.</source>
        <translation>该账号未填写。</translation>
    </message>
    <message>
        <source>Written correctly: {domains}.</source>
        <translation>写法正确：{domains}。</translation>
    </message>
    <message>
        <source>{domain} will never match: {why}.</source>
        <translation>{domain} 永远无法匹配：{why}。</translation>
    </message>
    <message>
        <source>{count} domains; WeChat takes at most 5.</source>
        <translation>共 {count} 个域名，微信最多允许 5 个。</translation>
    </message>
    <message>
        <source>written correctly</source>
        <translation>写法正确</translation>
    </message>
    <message>
        <source>it begins with http:// or https://</source>
        <translation>以 http:// 或 https:// 开头</translation>
    </message>
    <message>
        <source>it contains whitespace</source>
        <translation>含有空白</translation>
    </message>
    <message>
        <source>it contains ?, # or @</source>
        <translation>含有 ?、# 或 @</translation>
    </message>
    <message>
        <source>WeChat takes no * (a domain covers its subdomains)</source>
        <translation>微信不接受 *（域名已包含其子域名）</translation>
    </message>
    <message>
        <source>it contains a port</source>
        <translation>含有端口</translation>
    </message>
    <message>
        <source>it contains Chinese punctuation</source>
        <translation>含有中文标点</translation>
    </message>
    <message>
        <source>it is an IP address</source>
        <translation>是 IP 地址</translation>
    </message>
    <message>
        <source>it is not a domain name</source>
        <translation>不是域名</translation>
    </message>
    <message>
        <source>No file name given (MP_verify_….txt).</source>
        <translation>未填写文件名 (MP_verify_….txt)。</translation>
    </message>
    <message>
        <source>No correctly written domain to fetch it from.</source>
        <translation>没有写法正确的域名可供获取。</translation>
    </message>
    <message>
        <source>This is not the name of a verification file.</source>
        <translation>这不是校验文件的名称。</translation>
    </message>
    <message>
        <source>It is MP_verify_, letters and digits, .txt, as downloaded from WeChat.</source>
        <translation>应为从微信下载的文件名：MP_verify_ 加字母数字，以 .txt 结尾。</translation>
    </message>
    <message>
        <source>{domain} returns the right text.</source>
        <translation>{domain} 返回的内容正确。</translation>
    </message>
    <message>
        <source>{domain}: {why}.</source>
        <translation>{domain}：{why}。</translation>
    </message>
    <message>
        <source>Check the domain&apos;s DNS, certificate and web server.</source>
        <translation>请检查该域名的解析、证书和网站服务器。</translation>
    </message>
    <message>
        <source>the right text</source>
        <translation>内容正确</translation>
    </message>
    <message>
        <source>the file is missing (HTTP {status})</source>
        <translation>文件不存在 (HTTP {status})</translation>
    </message>
    <message>
        <source>redirects to {location}</source>
        <translation>跳转到 {location}</translation>
    </message>
    <message>
        <source>another text than in the file&apos;s name, perhaps a web page</source>
        <translation>内容与文件名不符，可能是网页</translation>
    </message>
    <message>
        <source>Who should act: {who}</source>
        <translation>由谁处理：{who}</translation>
    </message>
    <message>
        <source>All good.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>{step} – {sentence}</source>
        <translation>{step} – {sentence}</translation>
    </message>
    <message>
        <source>{name} – {words}</source>
        <translation>{name} – {words}</translation>
    </message>
    <message>
        <source>Check-up: {name}</source>
        <translation>账号体检：{name}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{used} of {limit} calls used</source>
        <translation>已用 {used} / {limit} 次</translation>
    </message>
    <message>
        <source>WeChat does not accept it ({errcode}): it belongs to another account, or has been reset.</source>
        <translation>微信不接受 ({errcode})：它属于其他账号，或已被重置。</translation>
    </message>
    <message>
        <source>Ask the account administrator for the current AppSecret, and save it under Accounts.</source>
        <translation>请向账号管理员索取当前的 AppSecret，并在“账号”页保存。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>No account is saved yet. Add one with “wxdesk-cli accounts add”.</source>
        <translation>还没有保存账号。请用“wxdesk-cli accounts add”添加。</translation>
    </message>
    <message>
        <source>Saved {name} without its AppSecret.</source>
        <translation>已保存 {name}，但没有保存其 AppSecret。</translation>
    </message>
    <message>
        <source>Also noticed, not proven:</source>
        <translation>另外注意到（未经证实）：</translation>
    </message>
    <message>
        <source>Listed {listed} of {total} entries of permanent material.</source>
        <translation>永久素材共 {total} 条，已列出 {listed} 条。</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>剩余 {left}</translation>
    </message>
    <message>
        <source>Likely causes:</source>
        <translation>可能原因：</translation>
    </message>
    <message>
        <source>WeChat&apos;s own diagnosis, for administrators and developers: {address}</source>
        <translation>微信的 API 报错诊断（需管理员或开发者登录）：{address}</translation>
    </message>
    <message>
        <source>Saved {name}. Its AppSecret is kept in: {place}.</source>
        <translation>已保存 {name}，其 AppSecret 存放于：{place}。</translation>
    </message>
    <message>
        <source>No system keyring on this computer: the AppSecret was not saved. Pass it to each command in the environment variable WXDESK_APPSECRET. Or start a keyring, remove the account and add it again.</source>
        <translation>本机没有可用的系统钥匙串，AppSecret 未保存。请在每次运行命令时用环境变量 WXDESK_APPSECRET 提供；或者先启动系统钥匙串，再删除该账号并重新添加。</translation>
    </message>
    <message>
        <source>WeChat accepts {name}&apos;s AppSecret. The stable access_token expires in {seconds} s.</source>
        <translation>微信接受 {name} 的 AppSecret。稳定版 access_token 还有 {seconds} 秒有效。</translation>
    </message>
    <message>
        <source>Removed {name} and its AppSecret.</source>
        <translation>已删除 {name} 及其 AppSecret。</translation>
    </message>
    <message>
        <source>Expected signature: {signature}</source>
        <translation>正确的签名应为：{signature}</translation>
    </message>
    <message>
        <source>for the page URL: {url}</source>
        <translation>对应的网页地址：{url}</translation>
    </message>
    <message>
        <source>Signed: {text}</source>
        <translation>实际签名的内容：{text}</translation>
    </message>
    <message>
        <source>Change on the page:</source>
        <translation>前端需要修改：</translation>
    </message>
    <message>
        <source>Change in the back end:</source>
        <translation>后端需要修改：</translation>
    </message>
    <message>
        <source>Saved {saved} of {total} ({size}), {already} of them earlier; {failed} failed.</source>
        <translation>已保存 {saved}/{total}（{size}），其中 {already} 个此前已保存；失败 {failed} 个。</translation>
    </message>
    <message>
        <source>{count} of them failed for good in an earlier run and were skipped. Use --retry-failed to try them again.</source>
        <translation>其中 {count} 个在之前的运行中已确定无法下载，本次跳过；加上 --retry-failed 可重试。</translation>
    </message>
    <message>
        <source>{count} saved without a size from the server to compare with. By their own end marks they are complete.</source>
        <translation>{count} 个文件没有服务器给出的大小可供核对；按文件自身的结束标记判断为完整。</translation>
    </message>
    <message>
        <source>Results for each item: {path}</source>
        <translation>每个素材的结果见 {path}</translation>
    </message>
    <message>
        <source>Line {line} skipped, not a media ID: {text} ({reason})</source>
        <translation>第 {line} 行未采用，不是 media_id：{text}（{reason}）</translation>
    </message>
    <message>
        <source>Media IDs read: {read}; unique: {unique}, duplicates: {duplicates}, skipped: {rejected}.</source>
        <translation>共读取 {read} 个 media_id：不重复 {unique} 个，重复 {duplicates} 个，未采用 {rejected} 行。</translation>
    </message>
    <message>
        <source>Interrupted. Run the same command again to resume.</source>
        <translation>已中断。再次运行同一命令即可继续。</translation>
    </message>
    <message>
        <source>The text contains a signature: `wxdesk-cli diagnose` checks it.</source>
        <translation>文中有签名：可用 `wxdesk-cli diagnose` 诊断。</translation>
    </message>
    <message>
        <source>No rid found to look up.</source>
        <translation>其中没有可查询的 rid。</translation>
    </message>
    <message>
        <source>{count} rids found; only the first {most} are looked up.</source>
        <translation>找到 {count} 个 rid，只查询前 {most} 个。</translation>
    </message>
    <message>
        <source>What to do: {remedy}</source>
        <translation>处理办法：{remedy}</translation>
    </message>
    <message>
        <source>Who should act: {who}</source>
        <translation>由谁处理：{who}</translation>
    </message>
    <message>
        <source>IP address for the whitelist: {address}</source>
        <translation>需加入白名单的 IP：{address}</translation>
    </message>
    <message>
        <source>WeChat returned: {errmsg}</source>
        <translation>微信返回：{errmsg}</translation>
    </message>
    <message>
        <source>Testing {endpoint} with {url}</source>
        <translation>正在用 {url} 检测 {endpoint}</translation>
    </message>
    <message>
        <source>Saved the credential {name} in: {place}.</source>
        <translation>已保存凭据 {name}，存放于：{place}。</translation>
    </message>
    <message>
        <source>No system keyring on this computer: the credential was not saved. Pass it with --credential - each time.</source>
        <translation>本机没有可用的系统钥匙串，凭据未保存。请每次用 --credential - 提供。</translation>
    </message>
    <message>
        <source>Forwarded {accepted} of {total} ({size}), {already} of them earlier; {failed} failed, {unconfirmed} not confirmed.</source>
        <translation>已转发 {accepted}/{total}（{size}），其中 {already} 个此前已转发；失败 {failed} 个，未确认 {unconfirmed} 个。</translation>
    </message>
    <message>
        <source>{sentence} ({details})</source>
        <translation>{sentence}（{details}）</translation>
    </message>
    <message>
        <source>wxdesk has a bug ({kind}). Use --debug to see a report for the developers.</source>
        <translation>wxdesk 出现内部错误（{kind}）。加上 --debug 可显示供开发者查看的报告。</translation>
    </message>
    <message>
        <source>Note: browsers report this URL as {url}, and WeChat checks that form. Its signature is {signature}.</source>
        <translation>注意：浏览器上报的网页地址是 {url}，微信校验的也是它；对应的签名为 {signature}。</translation>
    </message>
    <message>
        <source>expires by {time}</source>
        <translation>最迟 {time} 到期</translation>
    </message>
    <message>
        <source>expires {time}</source>
        <translation>{time} 到期</translation>
    </message>
    <message>
        <source>forward needs FOLDER and --to URL.</source>
        <translation>forward 需要 FOLDER（文件夹）和 --to URL（接口地址）。</translation>
    </message>
    <message>
        <source>No system keyring on this computer: the proxy&apos;s password was not saved.</source>
        <translation>本机没有系统钥匙串：代理密码未保存。</translation>
    </message>
    <message>
        <source>first seen {time}</source>
        <translation>首次见到 {time}</translation>
    </message>
    <message>
        <source>last good {time}</source>
        <translation>最后有效 {time}</translation>
    </message>
    <message>
        <source>Saved {name}. Its access_token comes from: {source}.</source>
        <translation>已保存 {name}。access_token 来源：{source}。</translation>
    </message>
    <message>
        <source>No system keyring on this computer: the password was not saved. Pass it to each command in the environment variable WXDESK_REDIS_PASSWORD or WXDESK_TOKEN_SERVER_VALUE.</source>
        <translation>本机没有系统钥匙串：密码没有保存。请在每次运行命令时通过环境变量 WXDESK_REDIS_PASSWORD 或 WXDESK_TOKEN_SERVER_VALUE 传入。</translation>
    </message>
</context>
<context>
    <name>clocks</name>
    <message>
        <source>This computer&apos;s clock is {by} ahead of WeChat&apos;s. Set it: signatures made here have a wrong timestamp.</source>
        <translation>本机时钟比微信快 {by}。请校准：在本机生成的签名，时间戳会出错。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {by} behind WeChat&apos;s. Set it: signatures made here have a wrong timestamp.</source>
        <translation>本机时钟比微信慢 {by}。请校准：在本机生成的签名，时间戳会出错。</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>Check the account&apos;s API host.</source>
        <translation>请检查账号的 API 域名。</translation>
    </message>
    <message>
        <source>Check the account.</source>
        <translation>请检查账号。</translation>
    </message>
    <message>
        <source>Refresh. If it happens again, find out which other system fetches tokens for this account.</source>
        <translation>请刷新。若再次发生，请查明还有哪个系统在为此账号获取 access_token。</translation>
    </message>
    <message>
        <source>Ask the account administrator for the current AppSecret, and save it under Accounts.</source>
        <translation>请向账号管理员索取当前的 AppSecret，并在“账号”页保存。</translation>
    </message>
    <message>
        <source>Choose a file that is not empty.</source>
        <translation>请选择非空文件。</translation>
    </message>
    <message>
        <source>Check the list.</source>
        <translation>请检查列表。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请另选一个文件。</translation>
    </message>
    <message>
        <source>It resets at 00:00 Beijing time{here}. A developer can reset it earlier with clear_quota, 10 times a month.</source>
        <translation>北京时间 00:00 清零{here}。开发者可用 clear_quota 提前清零，每月共 10 次。</translation>
    </message>
    <message>
        <source>Wait until the next minute.</source>
        <translation>请等到下一分钟再试。</translation>
    </message>
    <message>
        <source>WeChat rejected this computer&apos;s IP: it is not registered.</source>
        <translation>本机 IP 未登记，微信拒绝了调用。</translation>
    </message>
    <message>
        <source>Ask the third-party platform for the token.</source>
        <translation>请向第三方平台索取 access_token。</translation>
    </message>
    <message>
        <source>Look up a more recent rid.</source>
        <translation>请查询较新的 rid。</translation>
    </message>
    <message>
        <source>WeChat is waiting for an administrator to confirm this computer&apos;s IP.</source>
        <translation>微信正等待管理员确认本机的 IP。</translation>
    </message>
    <message>
        <source>An administrator must confirm this computer&apos;s IP.</source>
        <translation>需要管理员确认本机的 IP。</translation>
    </message>
    <message>
        <source>You can try again after 24 hours.</source>
        <translation>24 小时后可再次尝试。</translation>
    </message>
    <message>
        <source>An administrator has rejected this computer&apos;s IP twice.</source>
        <translation>管理员已两次拒绝本机的 IP。</translation>
    </message>
    <message>
        <source>You can try again after one hour.</source>
        <translation>一小时后可再次尝试。</translation>
    </message>
    <message>
        <source>An administrator rejected this computer&apos;s IP.</source>
        <translation>管理员拒绝了本机的 IP。</translation>
    </message>
    <message>
        <source>WeChat returned error {errcode}.</source>
        <translation>微信返回错误码 {errcode}。</translation>
    </message>
    <message>
        <source>Look it up in WeChat&apos;s list of global return codes.</source>
        <translation>请在微信文档“全局返回码”中查询。</translation>
    </message>
    <message>
        <source> ({time} local time)</source>
        <translation>（本地时间 {time}）</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh</translation>
    </message>
    <message>
        <source>support</source>
        <translation>客服支持</translation>
    </message>
    <message>
        <source>front-end developer</source>
        <translation>前端开发</translation>
    </message>
    <message>
        <source>back-end developer</source>
        <translation>后端开发</translation>
    </message>
    <message>
        <source>account administrator</source>
        <translation>账号管理员</translation>
    </message>
    <message>
        <source>third-party platform</source>
        <translation>第三方平台</translation>
    </message>
    <message>
        <source>WeChat user</source>
        <translation>微信用户</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>no action needed</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>Retrying will not help until this is fixed.</source>
        <translation>问题解决之前，重试没有用。</translation>
    </message>
    <message>
        <source>Retry once, with a new token.</source>
        <translation>用新的 access_token 重试一次。</translation>
    </message>
    <message>
        <source>Retrying in a moment may help.</source>
        <translation>稍后重试可能有效。</translation>
    </message>
    <message>
        <source>Nothing to retry.</source>
        <translation>无需重试。</translation>
    </message>
    <message>
        <source>wxdesk has no explanation for code {number}.</source>
        <translation>wxdesk 没有收录错误码 {number}。</translation>
    </message>
    <message>
        <source>Search WeChat&apos;s documentation, or ask WeChat and quote the rid.</source>
        <translation>请在微信文档中搜索，或向微信咨询并附上 rid。</translation>
    </message>
    <message>
        <source>Look it up on WeCom&apos;s error code page.</source>
        <translation>请在企业微信的错误码页面查询。</translation>
    </message>
    <message>
        <source>This is a rid: WeChat&apos;s ID of one API call.</source>
        <translation>这是 rid，对应一次微信接口调用。</translation>
    </message>
    <message>
        <source>Look it up, or paste the error it came with.</source>
        <translation>请查询它，或粘贴它所在的报错。</translation>
    </message>
    <message>
        <source>According to the hint, WeCom was called at {time}.</source>
        <translation>从 hint 可知，调用企业微信的时间是 {time}。</translation>
    </message>
    <message>
        <source>The page failed at {time} (by the phone&apos;s or WeChat&apos;s clock).</source>
        <translation>网页在 {time} 失败（以手机或微信的时钟为准）。</translation>
    </message>
    <message>
        <source>The page was open in the mini program {appid}, not in WeChat&apos;s own browser.</source>
        <translation>网页是在小程序 {appid} 中打开的，不是微信自带的浏览器。</translation>
    </message>
    <message>
        <source>The call was made at {time}.</source>
        <translation>该调用发生于 {time}。</translation>
    </message>
    <message>
        <source>The call was made at {time}. WeChat keeps calls for seven days only, so it can no longer be looked up.</source>
        <translation>该调用发生于 {time}。微信只保留七天，现已无法查询。</translation>
    </message>
    <message>
        <source>It does not contain the time of the call.</source>
        <translation>其中没有调用时间。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Source IP</source>
        <translation>来源 IP</translation>
    </message>
    <message>
        <source>URL parameters</source>
        <translation>URL 参数</translation>
    </message>
    <message>
        <source>Request body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Get the current one on the Tokens page.</source>
        <translation>请在“凭证”页获取当前凭证。</translation>
    </message>
    <message>
        <source>WeChat rejected your IP {egress_ip}: it is not on the API IP whitelist.</source>
        <translation>您的 IP {egress_ip} 不在 API IP 白名单中，微信拒绝了调用。</translation>
    </message>
    <message>
        <source>WeChat rejected your IP: it is not on the API IP whitelist.</source>
        <translation>您的 IP 不在 API IP 白名单中，微信拒绝了调用。</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>New case</source>
        <translation>新建诊断</translation>
    </message>
    <message>
        <source>Paste from the clipboard</source>
        <translation>粘贴剪贴板内容</translation>
    </message>
    <message>
        <source>Check tokens</source>
        <translation>检查凭证</translation>
    </message>
    <message>
        <source>New list of media IDs</source>
        <translation>新建素材列表</translation>
    </message>
    <message>
        <source>Show failed calls</source>
        <translation>查看失败的调用</translation>
    </message>
    <message>
        <source>List all error codes</source>
        <translation>查看全部错误码</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>添加账号…</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>打开沙盒</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>主题跟随系统</translation>
    </message>
    <message>
        <source>Quit wxdesk</source>
        <translation>退出 wxdesk</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>token server</source>
        <translation type="unfinished">token 服务器</translation>
    </message>
    <message>
        <source>Ask WeChat which of them it accepts.</source>
        <translation>请询问微信接受哪一个。</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished">剩余 {time}</translation>
    </message>
    <message>
        <source>at most {time} left</source>
        <translation type="unfinished">最多剩余 {time}</translation>
    </message>
    <message>
        <source>WeChat accepts it</source>
        <translation>微信接受</translation>
    </message>
    <message>
        <source>WeChat refuses it ({code})</source>
        <translation>微信拒绝（{code}）</translation>
    </message>
    <message>
        <source>not known: WeChat refuses this computer&apos;s IP {address} (40164), whatever the access_token</source>
        <translation>未知：微信拒绝本机 IP {address}（40164），与 access_token 无关</translation>
    </message>
    <message>
        <source>not known: {reason}</source>
        <translation>未知：{reason}</translation>
    </message>
    <message>
        <source>There are no two access_tokens to compare.</source>
        <translation>没有两个可以比较的 access_token。</translation>
    </message>
    <message>
        <source>They hold the same access_token.</source>
        <translation>各处持有的 access_token 相同。</translation>
    </message>
    <message>
        <source>They hold different access_tokens. That alone is no error: a stable and a classic one are valid side by side.</source>
        <translation>各处持有的 access_token 不同。这本身不是错误：稳定版和普通版可以同时有效。</translation>
    </message>
    <message>
        <source>no access_token</source>
        <translation>没有 access_token</translation>
    </message>
</context>
<context>
    <name>consent</name>
    <message>
        <source>Fetching a classic access_token invalidates the one in use.</source>
        <translation>获取普通版 access_token 会使正在使用的 access_token 失效。</translation>
    </message>
    <message>
        <source>Servers of {name} that have cached it fail with 40001 until they fetch a new one, up to five minutes later; those on stable_token are not affected. Fetch it anyway?</source>
        <translation>“{name}”的服务器如缓存了旧的 access_token，最迟 5 分钟后会报 40001，直到重新获取；使用 stable_token 的服务器不受影响。仍要获取吗？</translation>
    </message>
    <message>
        <source>Fetch anyway</source>
        <translation>仍要获取</translation>
    </message>
    <message>
        <source>A forced refresh invalidates the current stable access_token immediately.</source>
        <translation>强制刷新会使当前的稳定版 access_token 立即失效。</translation>
    </message>
    <message>
        <source>Every system that uses the stable access_token of {name} fails with 40001 until it asks again; those on /cgi-bin/token are not affected. WeChat allows 20 forced refreshes a day. Refresh it anyway?</source>
        <translation>所有使用“{name}”稳定版 access_token 的系统都会报 40001，直到重新获取；使用 /cgi-bin/token 的系统不受影响。微信每天最多允许强制刷新 20 次。仍要刷新吗？</translation>
    </message>
    <message>
        <source>Refresh anyway</source>
        <translation>仍要刷新</translation>
    </message>
    <message>
        <source>WeChat lets an account reset its quota 10 times a month, and this uses up one of them.</source>
        <translation>微信每月只允许清零 10 次调用额度，这次会用掉其中一次。</translation>
    </message>
    <message>
        <source>Today&apos;s calls of {name} then count as not made, for all its systems and every API at once. Without it the quota resets at 00:00 Beijing time. Reset it anyway?</source>
        <translation>清零后，{name} 今天的调用次数全部不计，对所有系统和所有接口同时生效。不清零，北京时间 00:00 也会自动清零。仍要清零吗？</translation>
    </message>
    <message>
        <source>Reset quota</source>
        <translation>额度清零</translation>
    </message>
</context>
<context>
    <name>endpoints</name>
    <message>
        <source>several parameters (&amp;)</source>
        <translation>多个参数（&amp;）</translation>
    </message>
    <message>
        <source>shared in WeChat (from=…)</source>
        <translation>微信分享后的地址（from=…）</translation>
    </message>
    <message>
        <source>equals signs in a value</source>
        <translation>值中有等号</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>The endpoint reports an error: {said}</source>
        <translation>接口报错：{said}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>page URL unchanged</source>
        <translation>网页地址原样</translation>
    </message>
    <message>
        <source>repeated parameter</source>
        <translation>同名参数出现两次</translation>
    </message>
    <message>
        <source>parameter without a value</source>
        <translation>参数没有值</translation>
    </message>
    <message>
        <source>with #… (never signed)</source>
        <translation>带 #…（不参与签名）</translation>
    </message>
    <message>
        <source>after web authorization (code=…)</source>
        <translation>网页授权回跳（code=…）</translation>
    </message>
    <message>
        <source>Chinese characters, encoded</source>
        <translation>中文，已编码</translation>
    </message>
    <message>
        <source>Chinese characters, not encoded</source>
        <translation>中文，未编码</translation>
    </message>
    <message>
        <source>Chinese characters in the path, encoded</source>
        <translation>路径中的中文，已编码</translation>
    </message>
    <message>
        <source>lowercase percent-encoding (%e5)</source>
        <translation>小写的编码（%e5）</translation>
    </message>
    <message>
        <source>encoded URL as parameter value</source>
        <translation>参数值是编码后的地址</translation>
    </message>
    <message>
        <source>+ in a value</source>
        <translation>值中有 +</translation>
    </message>
    <message>
        <source>encoded space (%20)</source>
        <translation>编码后的空格（%20）</translation>
    </message>
    <message>
        <source>encoded % (%25)</source>
        <translation>编码后的百分号（%25）</translation>
    </message>
    <message>
        <source>parameter names like HTML entities (&amp;copy=, &amp;timestamp=)</source>
        <translation>参数名像 HTML 实体（&amp;copy=、&amp;timestamp=）</translation>
    </message>
    <message>
        <source>trailing ? (empty query string)</source>
        <translation>? 后面没有内容</translation>
    </message>
    <message>
        <source>trailing slash</source>
        <translation>路径以斜杠结尾</translation>
    </message>
    <message>
        <source>no trailing slash</source>
        <translation>路径结尾没有斜杠</translation>
    </message>
    <message>
        <source>host only</source>
        <translation>只有域名</translation>
    </message>
    <message>
        <source>uppercase host</source>
        <translation>域名大写</translation>
    </message>
    <message>
        <source>with port</source>
        <translation>带端口</translation>
    </message>
    <message>
        <source>http instead of https, or the reverse</source>
        <translation>http 与 https 互换</translation>
    </message>
    <message>
        <source>correct</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong, cause unknown</source>
        <translation>错误，原因不明</translation>
    </message>
    <message>
        <source>no usable response</source>
        <translation>没有可用的返回</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source>No known mistake produces this signature.</source>
        <translation>没有已知的错误能得出这个签名。</translation>
    </message>
    <message>
        <source>Missing from the response: {names}.</source>
        <translation>返回内容缺少 {names}。</translation>
    </message>
    <message>
        <source>No signature in the response.</source>
        <translation>返回内容中没有签名。</translation>
    </message>
    <message>
        <source>The endpoint returned a web page instead of a signature, perhaps a login page.</source>
        <translation>返回的是网页而不是签名，可能是登录页。</translation>
    </message>
    <message>
        <source>The response is empty.</source>
        <translation>返回内容为空。</translation>
    </message>
    <message>
        <source>The endpoint returned HTTP {status}. {said}</source>
        <translation>接口返回 HTTP 状态码 {status}。{said}</translation>
    </message>
    <message>
        <source>The endpoint redirects to {location} (HTTP {status}); wxdesk does not follow redirects.</source>
        <translation>接口跳转到 {location}（HTTP {status}）；wxdesk 不会跟随跳转。</translation>
    </message>
    <message>
        <source>No response: {reason}.</source>
        <translation>没有响应：{reason}。</translation>
    </message>
    <message>
        <source>Not tested: the endpoint had stopped responding.</source>
        <translation>未检测：接口此前已不再响应。</translation>
    </message>
    <message>
        <source>Not tested: the check would have taken more than two minutes.</source>
        <translation>未检测：全部检测完将超过两分钟。</translation>
    </message>
    <message>
        <source>Signed in the browser&apos;s form: {signed}</source>
        <translation>按浏览器上报的形式签名：{signed}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{failure} ({reason})</source>
        <translation>{failure}（{reason}）</translation>
    </message>
    <message>
        <source>It must sign exactly the text it receives: without #…, and otherwise unchanged.</source>
        <translation>接口应当对收到的地址原样签名：去掉 #…，此外不做任何改动。</translation>
    </message>
    <message>
        <source>All {right} URLs are signed correctly.</source>
        <translation>接口对全部 {right} 个地址签名正确。</translation>
    </message>
    <message>
        <source>If pages still fail, check what they send: the complete location.href, passed through encodeURIComponent.</source>
        <translation>如果页面仍然失败，请检查页面传给后端的内容：应是完整的 location.href，并用 encodeURIComponent 编码。</translation>
    </message>
    <message>
        <source>All returned signatures are correct, but not every URL got one: {right} of {total}.</source>
        <translation>已返回的签名都正确，但并非每个地址都得到了签名：{right} / {total}。</translation>
    </message>
    <message>
        <source>The table shows what was returned instead.</source>
        <translation>下表列出了其余地址返回的是什么。</translation>
    </message>
    <message>
        <source>The endpoint signs {wrong} of {signed} URLs incorrectly.</source>
        <translation>在 {signed} 个地址中，接口签错了 {wrong} 个。</translation>
    </message>
    <message>
        <source>The endpoint signs every URL incorrectly.</source>
        <translation>接口对每个地址都签错了。</translation>
    </message>
    <message>
        <source>The endpoint returns the same response for every URL: it is hard-coded or cached.</source>
        <translation>无论请求哪个地址，接口的返回都相同：内容是写死的，或来自缓存。</translation>
    </message>
    <message>
        <source>Cache only the ticket; create a new signature for each URL.</source>
        <translation>只缓存票据；签名必须针对每次请求的地址重新计算。</translation>
    </message>
    <message>
        <source>The signature is the same for every URL although nonceStr or timestamp change, so it is not calculated from them.</source>
        <translation>每个地址的签名都相同，而 nonceStr 或 timestamp 在变：签名并不是用它们算出来的。</translation>
    </message>
    <message>
        <source>Return the nonceStr and timestamp that were signed, and calculate every signature anew.</source>
        <translation>请返回参与签名的那组 nonceStr 和 timestamp，并且每次重新计算签名。</translation>
    </message>
    <message>
        <source>Whatever URL is requested, the endpoint signs {address}</source>
        <translation>无论请求哪个地址，接口签名的都是 {address}</translation>
    </message>
    <message>
        <source>Read the URL from the request parameter: it is hard-coded, or taken from somewhere else.</source>
        <translation>请从请求参数中取地址：现在的地址是写死的，或取自别处。</translation>
    </message>
    <message>
        <source>The endpoint signs {wrong} of {signed} URLs incorrectly: {titles}</source>
        <translation>在 {signed} 个地址中，接口签错了 {wrong} 个：{titles}</translation>
    </message>
    <message>
        <source>No signature matches the selected ticket, for any URL.</source>
        <translation>无论哪个地址，签名都与所选票据不符。</translation>
    </message>
    <message>
        <source>Check that the back end uses the same account, that its ticket has not expired, and that it returns the nonceStr and timestamp it signed.</source>
        <translation>请检查：后端使用的是否为同一个账号、票据是否已过期、返回的 nonceStr 和 timestamp 是否就是参与签名的值。</translation>
    </message>
    <message>
        <source>No response contains a complete signature.</source>
        <translation>没有一次返回包含完整的签名。</translation>
    </message>
    <message>
        <source>Check the endpoint URL, the request method and the parameter name.</source>
        <translation>请检查接口地址、请求方式和参数名。</translation>
    </message>
    <message>
        <source>The endpoint does not respond.</source>
        <translation>接口没有响应。</translation>
    </message>
    <message>
        <source>Check its URL, and whether this computer can reach it.</source>
        <translation>请检查接口地址，以及从本机能否访问。</translation>
    </message>
    <message>
        <source>Nothing was tested.</source>
        <translation>没有检测任何地址。</translation>
    </message>
    <message>
        <source>The slowest response took {seconds} s; until then, no WeChat function works on the page.</source>
        <translation>最慢的一次返回用了 {seconds} 秒；在此之前页面上的微信功能都无法使用。</translation>
    </message>
    <message>
        <source>A response contains a ticket or an access_token. Pages must never see one: remove it from the response.</source>
        <translation>返回内容中含有票据或 access_token。它们绝不能交给网页，请从返回内容中去掉。</translation>
    </message>
    <message>
        <source>A response contains the AppID {appid}, which is not this account&apos;s.</source>
        <translation>返回的 AppID 是 {appid}，不是该账号的。</translation>
    </message>
    <message>
        <source>Stopped after {asked} of {total} URLs.</source>
        <translation>已停止，检测了 {asked} / {total} 个地址。</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The account&apos;s name is longer than {limit} characters.</source>
        <translation>账号名称超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>Type a shorter one.</source>
        <translation>请输入较短的名称。</translation>
    </message>
    <message>
        <source>There is already an account called {name}.</source>
        <translation>已有名为 {name} 的账号。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>There is no account called {name}.</source>
        <translation>没有名为 {name} 的账号。</translation>
    </message>
    <message>
        <source>Write it as https://api.weixin.qq.com, without a path.</source>
        <translation>请写成 https://api.weixin.qq.com，不带路径。</translation>
    </message>
    <message>
        <source>{host} would receive the AppSecret unencrypted.</source>
        <translation>AppSecret 会以明文发送给 {host}。</translation>
    </message>
    <message>
        <source>“{text}” is not an AppID.</source>
        <translation>“{text}”不是 AppID。</translation>
    </message>
    <message>
        <source>This AppID is already saved as {name}.</source>
        <translation>此 AppID 已保存为 {name}。</translation>
    </message>
    <message>
        <source>Edit that account instead.</source>
        <translation>请改为编辑该账号。</translation>
    </message>
    <message>
        <source>This AppID belongs to the built-in sandbox.</source>
        <translation>此 AppID 属于内置沙盒。</translation>
    </message>
    <message>
        <source>Open the sandbox from the account menu.</source>
        <translation>请从账号菜单打开沙盒。</translation>
    </message>
    <message>
        <source>Use one of the names that “wxdesk-cli sandbox --help” lists.</source>
        <translation>请使用“wxdesk-cli sandbox --help”列出的名称。</translation>
    </message>
    <message>
        <source>Try again in {wait_s} s.</source>
        <translation>请 {wait_s} 秒后再试。</translation>
    </message>
    <message>
        <source>The last calls for an access_token failed. {cause}</source>
        <translation>最近几次获取 access_token 都失败了。{cause}</translation>
    </message>
    <message>
        <source>Choose 1 to 32.</source>
        <translation>请选择 1 到 32。</translation>
    </message>
    <message>
        <source>No media ID was found in the text.</source>
        <translation>文本中没有找到 media_id。</translation>
    </message>
    <message>
        <source>The nonceStr is missing.</source>
        <translation>缺少 nonceStr。</translation>
    </message>
    <message>
        <source>Sandbox accounts work on this computer only.</source>
        <translation>沙盒账号只能在本机使用。</translation>
    </message>
    <message>
        <source>The AppSecret is missing.</source>
        <translation>缺少 AppSecret。</translation>
    </message>
    <message>
        <source>This is an AppID, not an AppSecret.</source>
        <translation>这是 AppID，不是 AppSecret。</translation>
    </message>
    <message>
        <source>The text is longer than {limit_mb} MB.</source>
        <translation>文本超过 {limit_mb} MB。</translation>
    </message>
    <message>
        <source>This is not a valid {name}: it contains blanks or other characters that are not allowed.</source>
        <translation>这不是有效的 {name}：其中含有空格或其他不允许的字符。</translation>
    </message>
    <message>
        <source>Copy it again, without the text around it.</source>
        <translation>请重新复制，不要带上前后的内容。</translation>
    </message>
    <message>
        <source>The jsapi_ticket is missing.</source>
        <translation>缺少 jsapi_ticket。</translation>
    </message>
    <message>
        <source>Choose an account, or paste the ticket.</source>
        <translation>请选择账号，或粘贴票据。</translation>
    </message>
    <message>
        <source>“{text}” is not a timestamp.</source>
        <translation>“{text}”不是时间戳。</translation>
    </message>
    <message>
        <source>A browser cannot open “{text}”.</source>
        <translation>浏览器无法打开“{text}”。</translation>
    </message>
    <message>
        <source>The list has no column “{text}”.</source>
        <translation>列表中没有“{text}”列。</translation>
    </message>
    <message>
        <source>The credential is missing.</source>
        <translation>缺少凭据。</translation>
    </message>
    <message>
        <source>This credential cannot be sent as a header.</source>
        <translation>这个凭据无法作为请求头发送。</translation>
    </message>
    <message>
        <source>wxdesk sets the header {name} itself.</source>
        <translation>请求头 {name} 由 wxdesk 自己设置。</translation>
    </message>
    <message>
        <source>Choose {least} to {most}.</source>
        <translation>请选择 {least} 到 {most}。</translation>
    </message>
    <message>
        <source>There are no files in {folder}.</source>
        <translation>{folder} 里没有文件。</translation>
    </message>
    <message>
        <source>{host} would receive the files unencrypted.</source>
        <translation>文件会以未加密的方式发给 {host}。</translation>
    </message>
    <message>
        <source>The braces of “{text}” do not match.</source>
        <translation>“{text}”里的花括号不配对。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} 是空的。</translation>
    </message>
    <message>
        <source>{name} is larger than {limit_mb} MB.</source>
        <translation>{name} 超过 {limit_mb} MB。</translation>
    </message>
    <message>
        <source>The list has no sheet “{text}”.</source>
        <translation>文件中没有名为“{text}”的工作表。</translation>
    </message>
    <message>
        <source>Use at most {limit} levels.</source>
        <translation>最多 {limit} 层。</translation>
    </message>
    <message>
        <source>“.” and “..” cannot be names of files or folders.</source>
        <translation>“.”和“..”不能作为文件或文件夹的名称。</translation>
    </message>
    <message>
        <source>Use at most {limit} characters.</source>
        <translation>最多 {limit} 个字符。</translation>
    </message>
    <message>
        <source>Save it first.</source>
        <translation>请先保存它。</translation>
    </message>
    <message>
        <source>{place} is locked.</source>
        <translation>{place}已锁定。</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>请解锁后重试。</translation>
    </message>
    <message>
        <source>It may be waiting for its password in another window. Unlock it, then try again.</source>
        <translation>它可能在另一个窗口中等待输入密码。请解锁后重试。</translation>
    </message>
    <message>
        <source>Nothing was saved. Check its settings, then try again.</source>
        <translation>没有保存任何内容。请检查其设置后重试。</translation>
    </message>
    <message>
        <source>Wait for it to finish, or close it.</source>
        <translation>请等待完成，或关闭它。</translation>
    </message>
    <message>
        <source>{path} changed while it was being sent.</source>
        <translation>{path} 在发送过程中发生了变化。</translation>
    </message>
    <message>
        <source>Check that it exists and that you may open it.</source>
        <translation>请检查文件是否存在以及是否有权打开。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请另选文件夹。</translation>
    </message>
    <message>
        <source>Wait for it to finish, or close the other wxdesk.</source>
        <translation>请等它完成，或关闭另一个 wxdesk。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>{host} is busy (HTTP {status}).</source>
        <translation>{host} 正忙（HTTP {status}）。</translation>
    </message>
    <message>
        <source>Check the credential, and whether it may upload there.</source>
        <translation>请检查凭据，以及它是否有上传权限。</translation>
    </message>
    <message>
        <source>The file is too large for {host} (HTTP 413).</source>
        <translation>文件太大，{host} 不接收（HTTP 413）。</translation>
    </message>
    <message>
        <source>Ask whoever runs the endpoint to raise its limit.</source>
        <translation>请让接口的维护人员调高大小限制。</translation>
    </message>
    <message>
        <source>Check the network, and the account&apos;s API host.</source>
        <translation>请检查网络和账号的 API 域名。</translation>
    </message>
    <message>
        <source>{host} is too busy to answer (HTTP {status}).</source>
        <translation>{host} 过于繁忙，无法响应（HTTP {status}）。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请过几分钟再试。</translation>
    </message>
    <message>
        <source>Check the account&apos;s API host and its port.</source>
        <translation>请检查账号的 API 域名及端口。</translation>
    </message>
    <message>
        <source>Check the account&apos;s API host.</source>
        <translation>请检查账号的 API 域名。</translation>
    </message>
    <message>
        <source>Check the network, the firewall and the account&apos;s API host.</source>
        <translation>请检查网络、防火墙和账号的 API 域名。</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>请检查网络后重试。</translation>
    </message>
    <message>
        <source>{host} sent an empty file.</source>
        <translation>{host} 返回的文件是空的。</translation>
    </message>
    <message>
        <source>Try again; if it stays empty, ask for the file to be uploaded again.</source>
        <translation>请重试；如果仍为空，请让对方重新上传该文件。</translation>
    </message>
    <message>
        <source>{host} sent more than {limit_mb} MB.</source>
        <translation>{host} 发送的内容超过 {limit_mb} MB。</translation>
    </message>
    <message>
        <source>Try again when the network is better.</source>
        <translation>请在网络好转后重试。</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>call for the access_token</source>
        <translation>获取 access_token 的请求</translation>
    </message>
    <message>
        <source>An AppSecret has 32 characters. Copy it again from where your company keeps it.</source>
        <translation>AppSecret 为 32 位。请从贵公司保存它的地方重新复制。</translation>
    </message>
    <message>
        <source>An AppSecret has 32 characters. Copy it again from where your company keeps it, without spaces.</source>
        <translation>AppSecret 为 32 位。请从贵公司保存它的地方重新复制，不带空格。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>There are {limit} accounts already.</source>
        <translation>已经有 {limit} 个账号了。</translation>
    </message>
    <message>
        <source>Remove one that is not needed any more.</source>
        <translation>请删除一个不再需要的账号。</translation>
    </message>
    <message>
        <source>The accounts file has more than {limit} accounts.</source>
        <translation>账号文件中的账号超过 {limit} 个。</translation>
    </message>
    <message>
        <source>Enter a name for the account.</source>
        <translation>请填写账号名称。</translation>
    </message>
    <message>
        <source>Use one that your colleagues recognise.</source>
        <translation>请填写同事认得的名称。</translation>
    </message>
    <message>
        <source>No account was chosen.</source>
        <translation>没有指定账号。</translation>
    </message>
    <message>
        <source>Choose one with --account. Saved accounts: {names}.</source>
        <translation>请用 --account 指定。已保存的账号：{names}。</translation>
    </message>
    <message>
        <source>Check the list of accounts.</source>
        <translation>请在账号列表中查找。</translation>
    </message>
    <message>
        <source>“{text}” is not an API host.</source>
        <translation>“{text}”不是 API 域名。</translation>
    </message>
    <message>
        <source>Use https; http is allowed only for this computer.</source>
        <translation>请使用 https；http 仅限本机。</translation>
    </message>
    <message>
        <source>Blocked: the account&apos;s AppSecret or access_token would have been sent to {host}, which is this computer.</source>
        <translation>已拦截：账号的 AppSecret 或 access_token 险些发往本机（{host}）。</translation>
    </message>
    <message>
        <source>If your own tunnel or relay runs there, tick “The API host is a tunnel or relay of mine” in the account, or use --local-relay on the command line. Otherwise set the API host to https://api.weixin.qq.com.</source>
        <translation>如果那里是您自己的隧道或转发服务，请在账号中勾选“API 域名是我自己的隧道或转发服务”，命令行请加 --local-relay。否则请把 API 域名设为 https://api.weixin.qq.com。</translation>
    </message>
    <message>
        <source>An AppID is wx followed by 16 characters 0-9 or a-f. See WeChat Developer Platform → My Services → the account → Basic information.</source>
        <translation>AppID 为 wx 加 16 位 0-9 或 a-f，见微信开发者平台（我的业务 → 公众号/服务号 → 基础信息）。</translation>
    </message>
    <message>
        <source>The sandbox has no fault called {name}.</source>
        <translation>沙盒没有名为 {name} 的故障。</translation>
    </message>
    <message>
        <source>Port {port} on this computer is in use.</source>
        <translation>本机端口 {port} 已被占用。</translation>
    </message>
    <message>
        <source>Choose another port, or none to use a free one.</source>
        <translation>请另选端口，或不指定以使用空闲端口。</translation>
    </message>
    <message>
        <source>“{text}” is not a proxy address.</source>
        <translation>“{text}”不是代理地址。</translation>
    </message>
    <message>
        <source>Install it with the extra “sandbox-proxy”: uv tool install &apos;.[sandbox-proxy]&apos; in a checkout of wxdesk.</source>
        <translation>请安装附加组件“sandbox-proxy”：在 wxdesk 的源码目录中运行 uv tool install &apos;.[sandbox-proxy]&apos;。</translation>
    </message>
    <message>
        <source>Enter only the host name, such as h5.example.com: no https://, port or IP address.</source>
        <translation>只填域名，如 h5.example.com：不带 https://、端口，也不能是 IP。</translation>
    </message>
    <message>
        <source>Blocked: a sandbox AppSecret would have been sent to {host}.</source>
        <translation>已拦截：沙盒的 AppSecret 险些发往 {host}。</translation>
    </message>
    <message>
        <source>Ask whoever runs the servers for the AppSecret in use. WeChat shows it only once, when it is reset, and a reset stops every server that uses it.</source>
        <translation>请向服务器负责人索取正在使用的 AppSecret。它只在重置时显示一次；一旦重置，所有使用它的服务器都会停止工作。</translation>
    </message>
    <message>
        <source>{place} stores at most {limit} characters. This secret is longer.</source>
        <translation>{place}最多只能保存 {limit} 个字符，这个密钥更长。</translation>
    </message>
    <message>
        <source>{place} reported an error.</source>
        <translation>{place}报错，操作未完成。</translation>
    </message>
    <message>
        <source>Open it once in its own app, then try again.</source>
        <translation>请先用它自己的程序打开一次，然后重试。</translation>
    </message>
    <message>
        <source>{place} did not respond within {seconds} s.</source>
        <translation>{place}在 {seconds} 秒内没有响应。</translation>
    </message>
    <message>
        <source>{place} accepted the secret but did not store it.</source>
        <translation>{place}收下了密钥，却没有保存。</translation>
    </message>
    <message>
        <source>The AppSecret of {name} is not stored on this computer.</source>
        <translation>本机没有保存 {name} 的 AppSecret。</translation>
    </message>
    <message>
        <source>Edit the account and enter it again.</source>
        <translation>请编辑账号并重新输入。</translation>
    </message>
    <message>
        <source>wxdesk tries again after {again_at}. To try at once, click “Get the current one” on the Tokens page, or type “wxdesk-cli tokens refresh” in a terminal; a script has to wait.</source>
        <translation>wxdesk 会在 {again_at} 之后重试；在“凭证”页点击“获取当前凭证”，或在终端中输入“wxdesk-cli tokens refresh”，可立即重试；脚本则需等待。</translation>
    </message>
    <message>
        <source>WeChat allows one forced refresh of the stable access_token every 30 seconds, and 20 a day.</source>
        <translation>微信每 30 秒最多强制刷新一次稳定版 access_token，每天最多 20 次。</translation>
    </message>
    <message>
        <source>wxdesk has asked WeChat for this account&apos;s access_token {limit} times in an hour. Without a click it does not ask more often.</source>
        <translation>wxdesk 一小时内已为此账号请求 access_token {limit} 次，达到自动请求的上限。</translation>
    </message>
    <message>
        <source>wxdesk has asked WeChat for this account&apos;s access_token {limit} times today (Beijing time). Without a click it does not ask more often.</source>
        <translation>wxdesk 今天（北京时间）已为此账号请求 access_token {limit} 次，达到自动请求的上限。</translation>
    </message>
    <message>
        <source>WeChat rejected three new access_tokens within ten minutes. {cause}</source>
        <translation>十分钟内微信三次拒绝了新获取的 access_token。{cause}</translation>
    </message>
    <message>
        <source>wxdesk tries again after {again_at}. “Check now” on the Tokens page checks whether WeChat accepts the access_token by now.</source>
        <translation>wxdesk 会在 {again_at} 之后重试；在“凭证”页点击“立即检查”，可查询微信现在是否接受该 access_token。</translation>
    </message>
    <message>
        <source>No folder selected.</source>
        <translation>未选择文件夹。</translation>
    </message>
    <message>
        <source>Choose where to save the files.</source>
        <translation>请选择文件保存位置。</translation>
    </message>
    <message>
        <source>“{text}” is not a valid number of parallel downloads.</source>
        <translation>“{text}”不是有效的同时下载数。</translation>
    </message>
    <message>
        <source>The accounts file was written by a newer version of wxdesk.</source>
        <translation>账号文件由更高版本的 wxdesk 写入。</translation>
    </message>
    <message>
        <source>Update wxdesk. The file was not changed: {path}</source>
        <translation>请更新 wxdesk。文件未被改动：{path}</translation>
    </message>
    <message>
        <source>The file was not changed. Keep only the accounts you need, or move it away: {path}</source>
        <translation>文件未被改动。请只保留需要的账号，或把它移走：{path}</translation>
    </message>
    <message>
        <source>Another wxdesk is already saving this list to {folder}.</source>
        <translation>另一个 wxdesk 正在将此列表保存到 {folder}。</translation>
    </message>
    <message>
        <source>wxdesk crashed last time.</source>
        <translation>wxdesk 上次运行时崩溃了。</translation>
    </message>
    <message>
        <source>What was saved is safe, and a batch can be resumed. {path} records where the program was: lines of code, no data. Nothing was sent. If it happens again, give the file to the developers.</source>
        <translation>已保存的内容没有丢失，批次可以继续。崩溃的位置记录在 {path}：只有代码行，不含数据，也没有向外发送。如果再次发生，请把该文件交给开发者。</translation>
    </message>
    <message>
        <source>No space left on the disk of {folder}: {free_bytes} free.</source>
        <translation>{folder} 所在磁盘空间不足，剩余 {free_bytes}。</translation>
    </message>
    <message>
        <source>Free some space, then resume; nothing is lost.</source>
        <translation>请清理空间后继续，已下载的内容不会丢失。</translation>
    </message>
    <message>
        <source>The disk of {folder} cannot hold more files: all its inodes are in use, whatever space is free.</source>
        <translation>{folder} 所在磁盘无法再新建文件：inode 已用完，与剩余空间无关。</translation>
    </message>
    <message>
        <source>Delete files you do not need, many small ones first, then resume; nothing is lost.</source>
        <translation>请删除不需要的文件（先删大量小文件），然后继续：不会丢失任何内容。</translation>
    </message>
    <message>
        <source>It was not counted as sent. Try again when no program is writing to it.</source>
        <translation>该文件不计为已发送。等没有程序写入该文件后，请重试。</translation>
    </message>
    <message>
        <source>{path} is open in another program and could not be written.</source>
        <translation>{path} 正被其他程序打开，无法写入。</translation>
    </message>
    <message>
        <source>Another file called {path} already exists; it was not changed.</source>
        <translation>已有同名的其他文件 {path}，未作改动。</translation>
    </message>
    <message>
        <source>Move it, or choose other file names, then try again.</source>
        <translation>请将它移走，或换一种命名，然后重试。</translation>
    </message>
    <message>
        <source>Cannot read {path}.</source>
        <translation>无法读取 {path}。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist and cannot be created.</source>
        <translation>文件夹 {folder} 不存在，也无法创建。</translation>
    </message>
    <message>
        <source>Cannot write to {folder}.</source>
        <translation>无法写入 {folder}。</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for write permission.</source>
        <translation>请另选文件夹，或申请写入权限。</translation>
    </message>
    <message>
        <source>The list of batches was damaged; it was renamed to {path}.</source>
        <translation>批次记录已损坏，已重命名为 {path}。</translation>
    </message>
    <message>
        <source>Saved files are safe. Start the list again: files already in its folder are not downloaded twice.</source>
        <translation>已保存的文件不受影响。请重新开始该列表，文件夹中已有的不会重复下载。</translation>
    </message>
    <message>
        <source>Another wxdesk has been fetching this account&apos;s access_token for {seconds} s.</source>
        <translation>另一个 wxdesk 正在获取此账号的 access_token，已持续 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Accounts in the list that could not be read: {count}. The others are available.</source>
        <translation>账号列表中有 {count} 个账号无法读取，其余账号仍在。</translation>
    </message>
    <message>
        <source>Add them again: their AppSecrets are still in the system keyring. The original list: {path}</source>
        <translation>请重新添加：其 AppSecret 仍在系统钥匙串中。原列表：{path}</translation>
    </message>
    <message>
        <source>The record of this item cannot be read.</source>
        <translation>这一项的记录无法读取。</translation>
    </message>
    <message>
        <source>One of wxdesk&apos;s files was damaged and renamed to {path}.</source>
        <translation>wxdesk 的一个文件已损坏，已重命名为 {path}。</translation>
    </message>
    <message>
        <source>wxdesk continues without it. Secrets are still in the keyring. Add again what is missing.</source>
        <translation>wxdesk 将继续运行；密钥仍在系统钥匙串中。请重新添加缺少的内容。</translation>
    </message>
    <message>
        <source>{path} is not a folder (links are not followed), so nothing can be saved in it.</source>
        <translation>{path} 不是文件夹，无法在其中保存文件（不会跟随链接）。</translation>
    </message>
    <message>
        <source>Another wxdesk has been writing to the record of batches for {seconds} s.</source>
        <translation>另一个 wxdesk 写入批次记录已有 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Nothing is lost. Wait until it is done, then try again.</source>
        <translation>没有丢失任何内容。请等它完成后重试。</translation>
    </message>
    <message>
        <source>The name of the folder {folder} is not text that wxdesk can record.</source>
        <translation>文件夹 {folder} 的名称不是 wxdesk 能记录的文本。</translation>
    </message>
    <message>
        <source>Choose another folder, or rename this one.</source>
        <translation>请选择其他文件夹，或重命名该文件夹。</translation>
    </message>
    <message>
        <source>Could not write {path}: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Check the free disk space and your write permission.</source>
        <translation>请检查磁盘剩余空间和写入权限。</translation>
    </message>
    <message>
        <source>Available columns: {names}. A column number, starting at 1, also works.</source>
        <translation>现有的列：{names}。也可以用列号，从 1 开始。</translation>
    </message>
    <message>
        <source>No column in the list contains media IDs.</source>
        <translation>列表的各列中都没有 media_id。</translation>
    </message>
    <message>
        <source>Check that it is the right file and sheet, or select the column.</source>
        <translation>请确认文件和工作表是否选对，或指定 media_id 所在的列。</translation>
    </message>
    <message>
        <source>Check that it is the right file and that it was saved.</source>
        <translation>请确认文件是否选对、是否已保存。</translation>
    </message>
    <message>
        <source>{name} is neither text nor a spreadsheet.</source>
        <translation>{name} 既不是文本，也不是电子表格。</translation>
    </message>
    <message>
        <source>Save it as .xlsx or CSV, or copy the media ID column and paste it.</source>
        <translation>请另存为 .xlsx 或 CSV，或复制其中的 media_id 一列后粘贴。</translation>
    </message>
    <message>
        <source>Save only the columns you need, or split it.</source>
        <translation>请只保留需要的列后另存，或拆成几个文件。</translation>
    </message>
    <message>
        <source>The list&apos;s {rows} objects have {columns} different fields, which is too many.</source>
        <translation>列表的 {rows} 个对象共有 {columns} 个不同的字段，过多。</translation>
    </message>
    <message>
        <source>Keep only the fields you need, or paste just the media IDs, one per line.</source>
        <translation>请只保留需要的字段，或只粘贴 media_id，每行一个。</translation>
    </message>
    <message>
        <source>The list has more than {limit} lines or values, which is too many.</source>
        <translation>列表的行数或值的数量超过 {limit}，太多了。</translation>
    </message>
    <message>
        <source>Keep only the columns you need, or split the list.</source>
        <translation>请只保留需要的列，或拆分列表。</translation>
    </message>
    <message>
        <source>The list has {rows} rows and, because of row {row}, {columns} columns. That is too many.</source>
        <translation>列表有 {rows} 行；由于第 {row} 行，列数达到 {columns}，过多。</translation>
    </message>
    <message>
        <source>Check whether row {row} should be that long. If so, keep only the columns you need, or split the list.</source>
        <translation>请检查第 {row} 行是否本应这么长；如果是，请只保留需要的列，或拆分列表。</translation>
    </message>
    <message>
        <source>You gave media IDs and also asked for all permanent material.</source>
        <translation>既给出了 media_id，又要求下载全部永久素材。</translation>
    </message>
    <message>
        <source>Use only one of the two.</source>
        <translation>请只选其一。</translation>
    </message>
    <message>
        <source>“{title}” is an article, not a media file.</source>
        <translation>“{title}”是图文素材，不是媒体文件。</translation>
    </message>
    <message>
        <source>Its cover images can be downloaded as permanent material: {covers}.</source>
        <translation>其封面图可作为永久素材下载：{covers}。</translation>
    </message>
    <message>
        <source>WeChat announced {total} entries but returned only {listed}.</source>
        <translation>微信称共有 {total} 条，但只返回了 {listed} 条。</translation>
    </message>
    <message>
        <source>The account has no permanent material of this type.</source>
        <translation>该账号没有此类永久素材。</translation>
    </message>
    <message>
        <source>Check the material library on the Official Accounts Platform (mp.weixin.qq.com), or choose another type.</source>
        <translation>请在微信公众平台的“素材库”中查看，或选择其他类型。</translation>
    </message>
    <message>
        <source>Paste the serverIds returned by wx.uploadImage, in any form.</source>
        <translation>请粘贴 wx.uploadImage 返回的 serverId，格式不限。</translation>
    </message>
    <message>
        <source>Available sheets: {names}.</source>
        <translation>现有的工作表：{names}。</translation>
    </message>
    <message>
        <source>{name} is password-protected.</source>
        <translation>{name} 设有密码。</translation>
    </message>
    <message>
        <source>Open it, save it without a password and try again, or copy and paste its columns.</source>
        <translation>请打开文件，取消密码后另存再试；或复制其中的列后粘贴。</translation>
    </message>
    <message>
        <source>{name} was not read: wxdesk&apos;s spreadsheet reader did not start.</source>
        <translation>没有读取 {name}：wxdesk 的表格读取程序没有启动。</translation>
    </message>
    <message>
        <source>Antivirus software may have blocked it, or wxdesk is not completely installed. Save the file as CSV, or copy and paste its columns.</source>
        <translation>可能被杀毒软件拦截，或 wxdesk 安装不完整。请把文件另存为 CSV，或复制其中的列后粘贴。</translation>
    </message>
    <message>
        <source>{name} unpacks to more than wxdesk can keep in memory.</source>
        <translation>{name} 展开后的内容超出 wxdesk 可用的内存。</translation>
    </message>
    <message>
        <source>Save only the sheet and the columns you need, or split it.</source>
        <translation>请只保存需要的工作表和列，或将其拆分。</translation>
    </message>
    <message>
        <source>Cannot read {name}: it is damaged, or not a spreadsheet despite its name.</source>
        <translation>无法读取 {name}：文件已损坏，或虽有此扩展名却不是电子表格。</translation>
    </message>
    <message>
        <source>Open it in Excel or WPS and save it as .xlsx or CSV, or copy and paste its columns.</source>
        <translation>请用 Excel 或 WPS 打开后另存为 .xlsx 或 CSV；或复制其中的列后粘贴。</translation>
    </message>
    <message>
        <source>“{text}” is not a JS interface safe domain.</source>
        <translation>“{text}”不是 JS接口安全域名。</translation>
    </message>
    <message>
        <source>Ask whoever runs the servers for the one in use. WeChat shows an AppSecret only once, when it is reset, and a reset stops every server that uses it.</source>
        <translation>请向服务器负责人索取正在使用的那个。AppSecret 只在重置时显示一次；一旦重置，所有使用它的服务器都会停止工作。</translation>
    </message>
    <message>
        <source>No error code found in the text.</source>
        <translation>未识别到错误码。</translation>
    </message>
    <message>
        <source>Paste the original error: WeChat&apos;s JSON, console output, or just the code.</source>
        <translation>请原样粘贴报错：微信返回的 JSON、控制台输出，或错误码本身。</translation>
    </message>
    <message>
        <source>The signing endpoint&apos;s URL is missing.</source>
        <translation>缺少签名接口的地址。</translation>
    </message>
    <message>
        <source>Paste the URL from which the page requests its signature.</source>
        <translation>请粘贴页面请求签名时所用的地址。</translation>
    </message>
    <message>
        <source>Copy the endpoint URL again, starting with https://.</source>
        <translation>请重新复制接口地址，从 https:// 开始。</translation>
    </message>
    <message>
        <source>The endpoint URL does not begin with http:// or https://.</source>
        <translation>接口地址不是以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>Copy it including the beginning.</source>
        <translation>请连同开头一起复制。</translation>
    </message>
    <message>
        <source>Copy it from wx.config, or generate a new one.</source>
        <translation>请从 wx.config 复制，或新生成一个。</translation>
    </message>
    <message>
        <source>Enter the name of the parameter that takes the page URL.</source>
        <translation>请填写接收网页地址的参数名。</translation>
    </message>
    <message>
        <source>Most back ends use url.</source>
        <translation>多数后端用 url。</translation>
    </message>
    <message>
        <source>Use name=value, separated by &amp;.</source>
        <translation>请写成 name=value，多个之间用 &amp; 隔开。</translation>
    </message>
    <message>
        <source>{name} is already used for the page URL.</source>
        <translation>参数 {name} 已用来接收网页地址。</translation>
    </message>
    <message>
        <source>Remove it from the extra parameters.</source>
        <translation>请从其他参数中去掉它。</translation>
    </message>
    <message>
        <source>The request to the endpoint would contain a ticket or an access_token.</source>
        <translation>将要发送给接口的内容中含有票据或 access_token。</translation>
    </message>
    <message>
        <source>Nothing was sent. Remove it: a signing endpoint must never get one.</source>
        <translation>没有发送任何内容。请去掉它：不应把票据或 access_token 交给签名接口。</translation>
    </message>
    <message>
        <source>A signature has 40 characters: 0-9 and a-f.</source>
        <translation>签名为 40 位，由 0-9、a-f 组成。</translation>
    </message>
    <message>
        <source>Paste only the part with the signature or the media IDs.</source>
        <translation>请只粘贴与签名或 media_id 有关的部分。</translation>
    </message>
    <message>
        <source>A timestamp is a whole number of seconds since 1970 (10 digits).</source>
        <translation>时间戳是自 1970 年起的整秒数，共 10 位。</translation>
    </message>
    <message>
        <source>The page URL is missing.</source>
        <translation>缺少网页地址。</translation>
    </message>
    <message>
        <source>Paste the URL from the address bar, or location.href.</source>
        <translation>请粘贴地址栏中的网页地址，或 location.href。</translation>
    </message>
    <message>
        <source>Copy the complete URL again, starting with https://.</source>
        <translation>请从 https:// 开始，重新复制完整的网页地址。</translation>
    </message>
    <message>
        <source>The URL does not begin with http:// or https://.</source>
        <translation>网页地址不是以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>Copy it including the beginning; it is part of what is signed.</source>
        <translation>请连同开头一起复制：它也参与签名。</translation>
    </message>
    <message>
        <source>The URL is longer than {limit} characters.</source>
        <translation>网页地址超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>Remove what is not needed after the ?.</source>
        <translation>请去掉 ? 后面不需要的部分。</translation>
    </message>
    <message>
        <source>The URL contains a user name or password before the host.</source>
        <translation>域名前面有用户名或密码。</translation>
    </message>
    <message>
        <source>Remove everything up to the @: it would be sent along and displayed.</source>
        <translation>请去掉 @ 及其之前的部分：否则它会被一并发送并显示出来。</translation>
    </message>
    <message>
        <source>“{text}” is not a valid acceptance rule.</source>
        <translation>“{text}”不是有效的接收判定规则。</translation>
    </message>
    <message>
        <source>Enter a response field and its value, such as code=0; or ~ and a text from the response; or 2xx.</source>
        <translation>请填写返回内容中的字段和值，例如 code=0；或 ~ 加返回内容中的文字；或填 2xx。</translation>
    </message>
    <message>
        <source>Type or paste it; it is stored only in the system keyring.</source>
        <translation>请输入或粘贴凭据，它只保存在系统钥匙串中。</translation>
    </message>
    <message>
        <source>Invalid credential name.</source>
        <translation>凭据名称无效。</translation>
    </message>
    <message>
        <source>Use letters, digits and . _ : - (at most 60 characters).</source>
        <translation>只能用字母、数字和 . _ : -，最多 60 个字符。</translation>
    </message>
    <message>
        <source>Use Bearer TOKEN, Basic user:password or Header-Name: value, in ASCII.</source>
        <translation>请写成“Bearer TOKEN”“Basic 用户名:密码”或“请求头名称: 值”，只用 ASCII 字符。</translation>
    </message>
    <message>
        <source>“{text}” is not a name=value pair.</source>
        <translation>“{text}”不是参数。</translation>
    </message>
    <message>
        <source>Use name=value.</source>
        <translation>请写成 名称=值。</translation>
    </message>
    <message>
        <source>The field {name} appears twice.</source>
        <translation>字段 {name} 出现了两次。</translation>
    </message>
    <message>
        <source>Remove or rename one of them.</source>
        <translation>请删掉一个，或者换个名称。</translation>
    </message>
    <message>
        <source>The file field has no name.</source>
        <translation>文件字段没有名称。</translation>
    </message>
    <message>
        <source>Enter the name the endpoint expects, often fileData or file.</source>
        <translation>请填写接口要求的字段名，常见的是 fileData 或 file。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>The header {name} looks like a credential; credentials are stored only in the keyring.</source>
        <translation>请求头 {name} 看起来是凭据，凭据只保存在系统钥匙串中。</translation>
    </message>
    <message>
        <source>Remove it here, and save it as the endpoint&apos;s credential.</source>
        <translation>请从这里去掉，改为保存成该接口的凭据。</translation>
    </message>
    <message>
        <source>“{text}” is not a header (Name=value).</source>
        <translation>“{text}”不是“请求头=值”。</translation>
    </message>
    <message>
        <source>Use Name=value, in ASCII.</source>
        <translation>请写成 名称=值，只用 ASCII 字符。</translation>
    </message>
    <message>
        <source>“{text}” is not a valid number of parallel uploads.</source>
        <translation>“{text}”不是有效的同时上传数。</translation>
    </message>
    <message>
        <source>Choose the folder that the media files were saved to.</source>
        <translation>请选择保存素材的文件夹。</translation>
    </message>
    <message>
        <source>Use https, or allow plain http if you control the network in between.</source>
        <translation>请改用 https；如果途经的网络由您掌控，也可以允许明文 http。</translation>
    </message>
    <message>
        <source>“{name}” in braces cannot be filled in here.</source>
        <translation>花括号里的“{name}”在这里没有可填的内容。</translation>
    </message>
    <message>
        <source>Available: {known}.</source>
        <translation>可用的有：{known}。</translation>
    </message>
    <message>
        <source>Put a name between braces; write a literal brace twice.</source>
        <translation>名称要写在一对花括号之间；要写花括号本身，请连写两个。</translation>
    </message>
    <message>
        <source>“{text}” is not an endpoint URL.</source>
        <translation>“{text}”不是接口地址。</translation>
    </message>
    <message>
        <source>Use https://host/path.</source>
        <translation>请写成 https://主机/路径。</translation>
    </message>
    <message>
        <source>No credential called {name} is saved on this computer.</source>
        <translation>本机没有名为 {name} 的凭据。</translation>
    </message>
    <message>
        <source>These files are already being forwarded to {host}.</source>
        <translation>这些文件正在转发给 {host}。</translation>
    </message>
    <message>
        <source>The record of forwarded files was damaged; it was renamed to {path}.</source>
        <translation>转发记录已损坏，已重命名为 {path}。</translation>
    </message>
    <message>
        <source>Your files are safe. Forwarding again sends all of them, with the same Idempotency-Key as before.</source>
        <translation>文件没有受损。再次转发会重发全部文件，Idempotency-Key 与之前相同。</translation>
    </message>
    <message>
        <source>Try again later, or upload fewer files at a time.</source>
        <translation>请稍后重试，或减少同时上传数。</translation>
    </message>
    <message>
        <source>{host} denied access (HTTP {status}).</source>
        <translation>{host} 拒绝访问（HTTP {status}）。</translation>
    </message>
    <message>
        <source>{host} has no such path (HTTP {status}).</source>
        <translation>{host} 上没有这个地址（HTTP {status}）。</translation>
    </message>
    <message>
        <source>Check the path of the endpoint URL.</source>
        <translation>请检查接口地址的路径。</translation>
    </message>
    <message>
        <source>{host} redirected to another address (HTTP {status}); wxdesk does not follow redirects.</source>
        <translation>{host} 跳转到别的地址（HTTP {status}），wxdesk 不会跟随跳转。</translation>
    </message>
    <message>
        <source>Find out where it leads; if that is the right address, enter it.</source>
        <translation>请确认它指向哪里；如果地址正确，请直接填写那个地址。</translation>
    </message>
    <message>
        <source>{host} responded, but did not accept the file: {said}</source>
        <translation>{host} 有返回，但没有接收文件：{said}</translation>
    </message>
    <message>
        <source>Check its response. If it means success, adjust the acceptance rule.</source>
        <translation>请查看返回内容。如果其实表示成功，请调整接收判定规则。</translation>
    </message>
    <message>
        <source>{host} rejected the file (HTTP {status}).</source>
        <translation>{host} 没有接收文件（HTTP {status}）。</translation>
    </message>
    <message>
        <source>Try again; if it persists, contact whoever runs the endpoint.</source>
        <translation>请重试；如果一直这样，请联系接口的维护人员。</translation>
    </message>
    <message>
        <source>{host} responded, but it is unclear whether it accepted the file: {said}</source>
        <translation>{host} 有返回，但无法判断是否已接收文件：{said}</translation>
    </message>
    <message>
        <source>Set what counts as accepted. The responses are then judged again; nothing is sent twice.</source>
        <translation>请设置接收判定规则。之后会重新判断这些返回，不会重复发送。</translation>
    </message>
    <message>
        <source>File names start inside the chosen folder. They cannot begin with /, a drive letter or ~.</source>
        <translation>文件名从所选文件夹内开始，不能以 /、盘符或 ~ 开头。</translation>
    </message>
    <message>
        <source>Remove the beginning, or choose another folder.</source>
        <translation>请去掉开头部分，或改选文件夹。</translation>
    </message>
    <message>
        <source>Unmatched “{brace}” in the file name template.</source>
        <translation>文件名模板中的“{brace}”没有配对。</translation>
    </message>
    <message>
        <source>Fields need a brace on both sides. Write a literal brace twice.</source>
        <translation>字段两边都要有花括号；要写花括号本身，请连写两个。</translation>
    </message>
    <message>
        <source>The file name template contains a credential, which anyone could read in the file names.</source>
        <translation>文件名模板中含有密钥或凭证，谁都能从文件名中看到。</translation>
    </message>
    <message>
        <source>Remove it. Columns of the list that hold credentials are masked automatically.</source>
        <translation>请删掉它。列表中含密钥或凭证的列会自动打码。</translation>
    </message>
    <message>
        <source>The file name template is empty.</source>
        <translation>文件名模板为空。</translation>
    </message>
    <message>
        <source>For example: {example}</source>
        <translation>例如写成 {example}</translation>
    </message>
    <message>
        <source>{name} is in the middle of the template.</source>
        <translation>{name} 出现在模板中间。</translation>
    </message>
    <message>
        <source>Move it to the end, or remove it: files always get the right extension.</source>
        <translation>请把它放到最后，或者不写：文件总会按实际内容加上扩展名。</translation>
    </message>
    <message>
        <source>Unknown field {name}.</source>
        <translation>没有 {name} 这个字段。</translation>
    </message>
    <message>
        <source>Available fields: {known}</source>
        <translation>可用的字段：{known}</translation>
    </message>
    <message>
        <source>A / in the template has nothing before or after it.</source>
        <translation>模板中有一个 / 的前面或后面是空的。</translation>
    </message>
    <message>
        <source>Put the folder name before it and the file name after it.</source>
        <translation>请在它前面写文件夹名，后面写文件名。</translation>
    </message>
    <message>
        <source>Too many nested folders in the template.</source>
        <translation>模板中的文件夹层数太多。</translation>
    </message>
    <message>
        <source>Files are saved only inside the chosen folder.</source>
        <translation>文件只会保存在所选的文件夹内。</translation>
    </message>
    <message>
        <source>The file name template is too long.</source>
        <translation>文件名模板太长。</translation>
    </message>
    <message>
        <source>Invalid value after the colon in {name}.</source>
        <translation>{name} 中冒号后面的值无效。</translation>
    </message>
    <message>
        <source>For the row number, the media ID or a column, give the number of characters.</source>
        <translation>对于序号、media_id 或列，请在冒号后写字符数。</translation>
    </message>
    <message>
        <source>The list of batches was written by a newer wxdesk.</source>
        <translation>批次记录由更高版本的 wxdesk 写入。</translation>
    </message>
    <message>
        <source>Close it if it hangs, then try again.</source>
        <translation>如果它没有响应，请关闭它，然后重试。</translation>
    </message>
    <message>
        <source>wxdesk could not read the response of {host}.</source>
        <translation>wxdesk 无法识别 {host} 的返回。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the log to the developers; it contains no secrets.</source>
        <translation>请重试。如果再次出现，请把日志发给开发者，其中不含密钥。</translation>
    </message>
    <message>
        <source>The connection to {host} was lost.</source>
        <translation>与 {host} 的连接中断。</translation>
    </message>
    <message>
        <source>Host {host} not found.</source>
        <translation>找不到主机 {host}，或本机无法解析该域名。</translation>
    </message>
    <message>
        <source>{host} returned HTTP status {status}, which WeChat&apos;s API never uses.</source>
        <translation>{host} 返回 HTTP 状态码 {status}，微信接口不会这样返回。</translation>
    </message>
    <message>
        <source>There may be a proxy or gateway in between. Check the network and the account&apos;s API host.</source>
        <translation>中间可能有代理或网关。请检查网络和账号的 API 域名。</translation>
    </message>
    <message>
        <source>{host} is not an HTTP server.</source>
        <translation>{host} 不是 HTTP 服务。</translation>
    </message>
    <message>
        <source>The response of {host} does not come from WeChat.</source>
        <translation>{host} 返回的不是微信接口的格式。</translation>
    </message>
    <message>
        <source>It may be a proxy&apos;s login page. Check the network and the account&apos;s API host.</source>
        <translation>中间可能有代理的登录页。请检查网络和账号的 API 域名。</translation>
    </message>
    <message>
        <source>{host} redirected to another address (HTTP {status}); to protect secrets, wxdesk does not follow.</source>
        <translation>{host} 要求转到别的地址（HTTP {status}）；为保护密钥，wxdesk 不会跟随。</translation>
    </message>
    <message>
        <source>{host} refused the connection.</source>
        <translation>{host} 拒绝连接。</translation>
    </message>
    <message>
        <source>{host} did not respond within {seconds} s.</source>
        <translation>{host} 在 {seconds} 秒内没有响应。</translation>
    </message>
    <message>
        <source>The connection to {host} is not secure: {reason}.</source>
        <translation>与 {host} 的连接不安全：{reason}。</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the network administrator whether a proxy decrypts encrypted traffic.</source>
        <translation>没有发送任何内容。请询问网络管理员是否有代理解密流量。</translation>
    </message>
    <message>
        <source>{host} sent an incomplete file: all its {received} bytes arrived, but its end is missing.</source>
        <translation>{host} 发来的文件不完整：{received} 字节已全部收到，但缺少文件结尾。</translation>
    </message>
    <message>
        <source>Try again; if it stays incomplete, ask for the file to be uploaded again.</source>
        <translation>请重试；若仍不完整，请对方重新上传。</translation>
    </message>
    <message>
        <source>WeChat&apos;s media files are smaller. Check the API host.</source>
        <translation>微信素材没有这么大。请检查 API 域名。</translation>
    </message>
    <message>
        <source>The transfer from {host} stopped: {received} of {announced} bytes received.</source>
        <translation>{host} 传输中断：共 {announced} 字节，收到 {received} 字节。</translation>
    </message>
    <message>
        <source>This computer cannot reach {host}.</source>
        <translation>本机无法访问 {host}。</translation>
    </message>
    <message>
        <source>WeChat returned a video URL that wxdesk does not open: {host}.</source>
        <translation>微信返回的视频地址，wxdesk 不会打开：{host}。</translation>
    </message>
    <message>
        <source>Only https URLs on the public network are opened.</source>
        <translation>只打开公网上的 https 地址。</translation>
    </message>
    <message>
        <source>The response of {host} lacks “{missing}”.</source>
        <translation>{host} 的返回缺少“{missing}”。</translation>
    </message>
    <message>
        <source>no common encryption method</source>
        <translation>双方没有共同的加密方式</translation>
    </message>
    <message>
        <source>it only offers outdated encryption</source>
        <translation>对方只支持过时的加密方式</translation>
    </message>
    <message>
        <source>its certificate is self-signed</source>
        <translation>证书为自签名</translation>
    </message>
    <message>
        <source>this computer does not trust its certificate</source>
        <translation>本机不信任该证书</translation>
    </message>
    <message>
        <source>its certificate is for another host</source>
        <translation>证书属于其他主机</translation>
    </message>
    <message>
        <source>{host} sends too slowly.</source>
        <translation>{host} 发送速度过慢。</translation>
    </message>
    <message>
        <source>{host} returned an invalid {name}: it contains blanks or other characters that are not allowed.</source>
        <translation>{host} 返回的 {name} 无效：其中含有空格或其他不允许的字符。</translation>
    </message>
    <message>
        <source>It may not be WeChat&apos;s API. Check the account&apos;s API host.</source>
        <translation>它可能不是微信接口。请检查账号的 API 域名。</translation>
    </message>
    <message>
        <source>wxdesk has a bug.</source>
        <translation>wxdesk 出现内部错误。</translation>
    </message>
    <message>
        <source>Your data is safe. Copy the report and send it to the developers; it contains no secrets.</source>
        <translation>您的数据没有丢失。请复制报告发给开发者，其中不含密钥。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足，无法完成。</translation>
    </message>
    <message>
        <source>Close other programs, or take a smaller file or list.</source>
        <translation>请关闭其他程序，或改用较小的文件或列表。</translation>
    </message>
    <message>
        <source>, among them “{stray}”</source>
        <translation>，其中有“{stray}”</translation>
    </message>
    <message>
        <source>This is not an AppSecret: it has {length} characters, or contains characters other than 0-9 and a-f.</source>
        <translation>这不是 AppSecret：共 {length} 个字符，或含有 0-9、a-f 以外的字符。</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>请先在那个程序中关闭它，然后重试。</translation>
    </message>
    <message>
        <source>Start its list again.</source>
        <translation>请重新开始它所在的列表。</translation>
    </message>
    <message>
        <source>This account uses the classic access_token. Fetching a new one invalidates the classic one in use; servers on stable_token are not affected.</source>
        <translation>该账号使用普通版 access_token。获取新的会使正在使用的普通版失效；使用 stable_token 的服务器不受影响。</translation>
    </message>
    <message>
        <source>First agree with whoever runs the servers. Then fetch it on the Tokens page.</source>
        <translation>请先与服务器负责人商定，再到“凭证”页获取。</translation>
    </message>
    <message>
        <source>This is not a signature: it has {length} characters{stray}.</source>
        <translation>这不是签名：共 {length} 个字符{stray}。</translation>
    </message>
    <message>
        <source>Write it as http://proxy.example:8080 or socks5://user@10.0.0.5:1080, or leave it empty.</source>
        <translation>请写成 http://proxy.example:8080 或 socks5://user@10.0.0.5:1080，或留空。</translation>
    </message>
    <message>
        <source>This is not a proxy password: it is empty, too long or has unprintable characters.</source>
        <translation>这不是代理密码：为空、过长或含有不可显示的字符。</translation>
    </message>
    <message>
        <source>A proxy password has at most {limit} bytes, on one line.</source>
        <translation>代理密码最多 {limit} 字节，且只占一行。</translation>
    </message>
    <message>
        <source>A proxy password needs a user name.</source>
        <translation>填写了代理密码，但没有用户名。</translation>
    </message>
    <message>
        <source>Add the user name to the proxy, or leave the password empty.</source>
        <translation>请补上代理的用户名，或将密码留空。</translation>
    </message>
    <message>
        <source>The proxy&apos;s password must not be part of its address.</source>
        <translation>代理密码不能写在代理地址中。</translation>
    </message>
    <message>
        <source>Leave it out, and use --proxy-password - to enter it. wxdesk keeps it in the system keyring.</source>
        <translation>请从地址中去掉，改用 --proxy-password - 输入；wxdesk 会将其保存在系统钥匙串中。</translation>
    </message>
    <message>
        <source>The proxy {host} wants another user name or password.</source>
        <translation>代理 {host} 不接受此用户名或密码。</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s user name and password again in the account.</source>
        <translation>请在账号中重新填写代理的用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy {host} did not let the call through.</source>
        <translation>代理 {host} 没有放行此次调用。</translation>
    </message>
    <message>
        <source>Check the account&apos;s proxy, and whether it allows connections to WeChat.</source>
        <translation>请检查账号的代理，以及该代理是否允许连接微信。</translation>
    </message>
    <message>
        <source>The proxy {host} cannot be reached.</source>
        <translation>无法连接代理 {host}。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s host and port in the account. If it is an SSH tunnel, check that it is open.</source>
        <translation>请检查账号中代理的主机和端口。如果是 SSH 隧道，请确认隧道已打开。</translation>
    </message>
    <message>
        <source>This computer has no usable keyring: the history of tokens and tickets lasts until wxdesk is closed.</source>
        <translation>本机没有可用的系统钥匙串：access_token 与票据的历史只保留到 wxdesk 关闭。</translation>
    </message>
    <message>
        <source>Nothing else is affected. wxdesk keeps the history once there is a keyring.</source>
        <translation>其他功能不受影响。有了系统钥匙串，wxdesk 就会保留历史。</translation>
    </message>
    <message>
        <source>Check the access_token source in the account&apos;s settings.</source>
        <translation>请检查账号设置中的 access_token 来源。</translation>
    </message>
    <message>
        <source>Tell whoever runs this Redis, then try again.</source>
        <translation>请告知该 Redis 的维护人员，然后重试。</translation>
    </message>
    <message>
        <source>This cannot be a password or a header&apos;s value.</source>
        <translation>这不能用作密码或请求头的值。</translation>
    </message>
    <message>
        <source>It must be one line of at most {limit} characters.</source>
        <translation>必须是一行，最多 {limit} 个字符。</translation>
    </message>
    <message>
        <source>“{text}” cannot be a Redis key here.</source>
        <translation>“{text}”不能用作 Redis 键。</translation>
    </message>
    <message>
        <source>Type it without spaces, such as weChat_client_credential:access_token.</source>
        <translation>请输入不含空格的键，例如 weChat_client_credential:access_token。</translation>
    </message>
    <message>
        <source>“{text}” is not the address of a Redis server.</source>
        <translation>“{text}”不是 Redis 服务器的地址。</translation>
    </message>
    <message>
        <source>Write it as redis://host:6379/0, or rediss:// for TLS.</source>
        <translation>格式为 redis://主机:6379/0，使用 TLS 时为 rediss://。</translation>
    </message>
    <message>
        <source>The Redis address contains a password, which would be saved in a file.</source>
        <translation>Redis 地址中含有密码，密码会因此写入文件。</translation>
    </message>
    <message>
        <source>Remove it from the address, and type it as the Redis password: it goes to the keyring.</source>
        <translation>请从地址中删除密码，并填入“Redis 密码”：它会存入系统钥匙串。</translation>
    </message>
    <message>
        <source>“{text}” is not a JSON path.</source>
        <translation>“{text}”不是 JSON 路径。</translation>
    </message>
    <message>
        <source>Write names joined by dots, such as data.access_token.</source>
        <translation>请用点连接各级名称，例如 data.access_token。</translation>
    </message>
    <message>
        <source>This account has no Redis and no token server, so there is nothing to compare.</source>
        <translation>该账号没有设置 Redis 或 token 服务器，没有可比较的内容。</translation>
    </message>
    <message>
        <source>Set one in the account&apos;s form, or with “wxdesk-cli accounts edit”.</source>
        <translation>请在账号表单中设置，或使用“wxdesk-cli accounts edit”。</translation>
    </message>
    <message>
        <source>It is not said where the access_token is.</source>
        <translation>尚未指明 access_token 在哪里。</translation>
    </message>
    <message>
        <source>Enter the address of the Redis or token server.</source>
        <translation>请填写 Redis 或 token 服务器的地址。</translation>
    </message>
    <message>
        <source>“{text}” cannot be used as a header&apos;s name.</source>
        <translation>“{text}”不能用作请求头名称。</translation>
    </message>
    <message>
        <source>Type only the name, such as Authorization or X-Api-Key.</source>
        <translation>只需填写名称，例如 Authorization 或 X-Api-Key。</translation>
    </message>
    <message>
        <source>{host} would send the access_token unencrypted over the internet.</source>
        <translation>{host} 会在互联网上以明文发送 access_token。</translation>
    </message>
    <message>
        <source>Use https; http is allowed only inside the company&apos;s network.</source>
        <translation>请使用 https；只有公司内网可以使用 http。</translation>
    </message>
    <message>
        <source>“{text}” is not the address of a token server.</source>
        <translation>“{text}”不是 token 服务器的地址。</translation>
    </message>
    <message>
        <source>Write it as https://token.example.com/access_token.</source>
        <translation>格式为 https://token.example.com/access_token。</translation>
    </message>
    <message>
        <source>The token server&apos;s address contains a secret, which would be saved in a file.</source>
        <translation>token 服务器的地址中含有密钥，密钥会因此写入文件。</translation>
    </message>
    <message>
        <source>Send it in a header instead: its value goes to the keyring.</source>
        <translation>请改用请求头发送：请求头的值会存入系统钥匙串。</translation>
    </message>
    <message>
        <source>This is not an access_token: {unusable}.</source>
        <translation>这不是 access_token：{unusable}。</translation>
    </message>
    <message>
        <source>Paste the access_token alone, or the JSON that it came in.</source>
        <translation>请只粘贴 access_token 本身，或包含它的 JSON。</translation>
    </message>
    <message>
        <source>{host} is part of a Redis cluster, which wxdesk cannot use.</source>
        <translation>{host} 属于 Redis 集群，wxdesk 不支持集群。</translation>
    </message>
    <message>
        <source>Ask for the address of a single server or of the cluster&apos;s proxy.</source>
        <translation>请索取单台服务器或集群代理的地址。</translation>
    </message>
    <message>
        <source>Redis at {host} rejected the user name or password.</source>
        <translation>{host} 上的 Redis 拒绝了用户名或密码。</translation>
    </message>
    <message>
        <source>Check the Redis user and password in the account&apos;s settings.</source>
        <translation>请检查账号设置中的 Redis 用户名和密码。</translation>
    </message>
    <message>
        <source>Redis at {host} is out of memory and stores nothing.</source>
        <translation>{host} 上的 Redis 内存已满，无法写入。</translation>
    </message>
    <message>
        <source>wxdesk was installed without support for Redis.</source>
        <translation>安装 wxdesk 时未包含 Redis 支持。</translation>
    </message>
    <message>
        <source>Install it with the extra “redis”: uv tool install &apos;.[window,redis]&apos; in a checkout of wxdesk.</source>
        <translation>请安装附加组件“redis”：在 wxdesk 的源码目录中运行 uv tool install &apos;.[window,redis]&apos;。</translation>
    </message>
    <message>
        <source>Another system has held the lock {key} for {seconds} s without storing an access_token.</source>
        <translation>其他系统占用锁 {key} 已超过 {seconds} 秒，但没有存入 access_token。</translation>
    </message>
    <message>
        <source>Redis at {host} does not permit this user what wxdesk needs.</source>
        <translation>{host} 上的 Redis 没有授予该用户 wxdesk 所需的权限。</translation>
    </message>
    <message>
        <source>To read, it needs GETRANGE and PTTL on the key; to refresh for everyone also SET, INCR, EXPIRE and EVAL.</source>
        <translation>读取需要对该键执行 GETRANGE 和 PTTL 的权限；为所有人刷新还需要 SET、INCR、EXPIRE 和 EVAL。</translation>
    </message>
    <message>
        <source>Redis at {host} is busy or still starting.</source>
        <translation>{host} 上的 Redis 正忙或仍在启动。</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>请一分钟后重试。</translation>
    </message>
    <message>
        <source>The company&apos;s service keeps a JSON object at {key}, which wxdesk reads but does not write.</source>
        <translation>公司的服务在 {key} 中保存的是 JSON 对象，wxdesk 可以读取，但不会写入。</translation>
    </message>
    <message>
        <source>Let the company&apos;s own service refresh the access_token.</source>
        <translation>请让公司自己的服务刷新 access_token。</translation>
    </message>
    <message>
        <source>{host} does not answer as Redis does.</source>
        <translation>{host} 的返回不符合 Redis 协议。</translation>
    </message>
    <message>
        <source>{host} is a Redis Sentinel or a proxy that knows too few commands; wxdesk cannot use it.</source>
        <translation>{host} 是 Redis 哨兵，或是支持命令过少的代理，wxdesk 无法使用。</translation>
    </message>
    <message>
        <source>Ask for the address of the Redis server itself.</source>
        <translation>请索取 Redis 服务器本身的地址。</translation>
    </message>
    <message>
        <source>Redis at {host} accepts no writes: it is a read-only replica, or its disk has failed.</source>
        <translation>{host} 上的 Redis 不接受写入：它是只读副本，或者磁盘出现故障。</translation>
    </message>
    <message>
        <source>Redis at {host} did not respond within {seconds} s.</source>
        <translation>{host} 上的 Redis 在 {seconds} 秒内没有响应。</translation>
    </message>
    <message>
        <source>Nothing was fetched from WeChat instead. Check the network, then try again.</source>
        <translation>没有改向微信获取。请检查网络后重试。</translation>
    </message>
    <message>
        <source>No secure connection to Redis at {host}: {reason}.</source>
        <translation>无法与 {host} 上的 Redis 建立安全连接：{reason}。</translation>
    </message>
    <message>
        <source>Tell whoever runs this Redis. For a server without TLS, write redis:// instead of rediss://.</source>
        <translation>请告知该 Redis 的维护人员。如果服务器不使用 TLS，请把 rediss:// 改为 redis://。</translation>
    </message>
    <message>
        <source>Redis at {host} cannot be reached, or closed the connection.</source>
        <translation>无法连接 {host} 上的 Redis，或连接已被它关闭。</translation>
    </message>
    <message>
        <source>There is no access_token at {where}.</source>
        <translation>{where} 中没有 access_token。</translation>
    </message>
    <message>
        <source>The company&apos;s service has not stored one, or the key is another.</source>
        <translation>公司的服务还没有存入，或者键名不对。</translation>
    </message>
    <message>
        <source>What is stored at {where} is not used as an access_token: {unusable}.</source>
        <translation>{where} 中的内容没有用作 access_token：{unusable}。</translation>
    </message>
    <message>
        <source>wxdesk leaves it as it is. Check the key, and tell whoever runs the service that stores it.</source>
        <translation>wxdesk 不会改动它。请检查键名，并告知写入它的服务的维护人员。</translation>
    </message>
    <message>
        <source>The token server {host} refused the request (HTTP {status}).</source>
        <translation>token 服务器 {host} 拒绝了请求（HTTP {status}）。</translation>
    </message>
    <message>
        <source>Check the header and its value in the account&apos;s settings.</source>
        <translation>请检查账号设置中的请求头及其值。</translation>
    </message>
    <message>
        <source>The token server {host} returned HTTP status {status} instead of an access_token.</source>
        <translation>token 服务器 {host} 没有返回 access_token，而是返回 HTTP 状态码 {status}。</translation>
    </message>
    <message>
        <source>Check its address in the account&apos;s settings, and tell whoever runs it.</source>
        <translation>请检查账号设置中的地址，并告知服务器的维护人员。</translation>
    </message>
    <message>
        <source>No access_token has been pasted for this account yet.</source>
        <translation>尚未为该账号粘贴 access_token。</translation>
    </message>
    <message>
        <source>Paste one on the Tokens page. It is kept in memory until you close wxdesk.</source>
        <translation>请在“凭证”页粘贴。它只保存在内存中，关闭 wxdesk 后即清除。</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>it is longer than any access_token (512 characters)</source>
        <translation>长度超过 access_token 的上限（512 个字符）</translation>
    </message>
    <message>
        <source>it is binary data, or a Java object that is not a text</source>
        <translation>是二进制数据，或不是字符串的 Java 对象</translation>
    </message>
    <message>
        <source>it has characters or a length that no access_token has</source>
        <translation>字符或长度不符合 access_token 的格式</translation>
    </message>
    <message>
        <source>it looks like a ticket</source>
        <translation>看起来是票据</translation>
    </message>
    <message>
        <source>it looks like an AppSecret</source>
        <translation>看起来是 AppSecret</translation>
    </message>
    <message>
        <source>it is JSON without an access_token</source>
        <translation>是不含 access_token 的 JSON</translation>
    </message>
    <message>
        <source>it names another AppID</source>
        <translation>其中的 AppID 是另一个账号</translation>
    </message>
    <message>
        <source>the key holds a hash, list or set instead of text</source>
        <translation>该键存放的是哈希、列表或集合，而不是文本</translation>
    </message>
    <message>
        <source>wxdesk was installed without what the sandbox&apos;s proxy needs.</source>
        <translation>安装 wxdesk 时没有包含沙盒代理所需的组件。</translation>
    </message>
    <message>
        <source>The sandbox cannot use the accounts in {name}: look at {place}.</source>
        <translation>沙盒无法使用 {name} 中的账号：请检查 {place}。</translation>
    </message>
    <message>
        <source>It takes a JSON list of objects with appid and, where wanted, secret, as the README shows.</source>
        <translation>文件应是 JSON 列表，每个对象含 appid，可另含 secret，格式见 README。</translation>
    </message>
    <message>
        <source>The account&apos;s name contains a secret, which would be saved in a file and displayed.</source>
        <translation>账号名称里含有敏感信息，它会被存进文件并显示出来。</translation>
    </message>
    <message>
        <source>Type a name, and enter the AppSecret in its own field.</source>
        <translation>请填写名称，AppSecret 请填在它自己的输入框里。</translation>
    </message>
    <message>
        <source>it does not speak TLS (https)</source>
        <translation>对方没有使用 TLS（https）</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>Another system replaces the token (once)</source>
        <translation>其他系统替换 access_token（一次）</translation>
    </message>
    <message>
        <source>The token expires (once)</source>
        <translation>access_token 过期（一次）</translation>
    </message>
    <message>
        <source>This computer&apos;s IP is not on the API IP whitelist</source>
        <translation>本机 IP 不在 API IP 白名单中</translation>
    </message>
    <message>
        <source>This computer&apos;s IP is not on the API IP whitelist (older rule: only for calls with the AppSecret)</source>
        <translation>本机 IP 不在 API IP 白名单中（旧规则：只限制带 AppSecret 的调用）</translation>
    </message>
    <message>
        <source>Daily quota used up</source>
        <translation>今日调用额度已用完</translation>
    </message>
    <message>
        <source>Slow responses</source>
        <translation>返回缓慢</translation>
    </message>
    <message>
        <source>An error instead of the media file</source>
        <translation>返回错误而非素材</translation>
    </message>
    <message>
        <source>Empty media files</source>
        <translation>素材文件为空</translation>
    </message>
    <message>
        <source>Dangerous file names</source>
        <translation>素材带有危险的文件名</translation>
    </message>
    <message>
        <source>No file names</source>
        <translation>素材没有文件名</translation>
    </message>
    <message>
        <source>A proxy&apos;s login page instead of WeChat</source>
        <translation>返回代理登录页</translation>
    </message>
    <message>
        <source>The connection is lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>WeChat is busy</source>
        <translation>微信系统繁忙</translation>
    </message>
    <message>
        <source>The host redirects</source>
        <translation>主机重定向</translation>
    </message>
    <message>
        <source>Truncated media files</source>
        <translation>素材文件被截断</translation>
    </message>
    <message>
        <source>The AppSecret is not accepted: reset, or frozen (40243)</source>
        <translation>AppSecret 不被接受：已重置，或已冻结 (40243)</translation>
    </message>
    <message>
        <source>No permission to list published articles</source>
        <translation>没有查询已发布图文的权限</translation>
    </message>
    <message>
        <source>Message push is not set</source>
        <translation>未配置消息推送</translation>
    </message>
    <message>
        <source>The push server does not respond</source>
        <translation>推送服务器没有响应</translation>
    </message>
    <message>
        <source>WeChat&apos;s clock is 10 minutes ahead</source>
        <translation>微信服务器的时间快 10 分钟</translation>
    </message>
    <message>
        <source>The connection is reset in the middle of a response</source>
        <translation>响应中途连接被重置</translation>
    </message>
    <message>
        <source>No response at all</source>
        <translation>没有任何响应</translation>
    </message>
    <message>
        <source>Responses arrive a few bytes at a time</source>
        <translation>响应一点一点地到达</translation>
    </message>
    <message>
        <source>Content-Length is too small</source>
        <translation>Content-Length 偏小</translation>
    </message>
    <message>
        <source>No Content-Length</source>
        <translation>没有 Content-Length</translation>
    </message>
    <message>
        <source>Chunked responses</source>
        <translation>分块传输的响应</translation>
    </message>
    <message>
        <source>Chunked responses that break off</source>
        <translation>分块传输的响应中途断开</translation>
    </message>
    <message>
        <source>Wrong Content-Type</source>
        <translation>Content-Type 不对</translation>
    </message>
    <message>
        <source>Account and token</source>
        <translation>账号与 access_token</translation>
    </message>
    <message>
        <source>Media files</source>
        <translation>媒体文件</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Calls are refused: 45011 (too many per minute), or another errcode</source>
        <translation>调用被拒绝：45011（每分钟次数过多），或其他 errcode</translation>
    </message>
</context>
<context>
    <name>fix code</name>
    <message>
        <source>string1 and its SHA-1</source>
        <translation>string1 与 SHA-1</translation>
    </message>
    <message>
        <source>One timestamp for signature and page</source>
        <translation>签名与页面共用一个 timestamp</translation>
    </message>
    <message>
        <source>One nonceStr for signature and page</source>
        <translation>签名与页面共用一个 nonceStr</translation>
    </message>
    <message>
        <source>The page sends its URL</source>
        <translation>页面把自己的地址传给后端</translation>
    </message>
    <message>
        <source>Which URL a single-page app should sign</source>
        <translation>单页应用该用哪个地址签名</translation>
    </message>
    <message>
        <source>The back end reads the page URL</source>
        <translation>后端读取网页地址</translation>
    </message>
    <message>
        <source>The page URL behind a proxy</source>
        <translation>代理后面如何取得网页地址</translation>
    </message>
    <message>
        <source>Fetching and caching the jsapi_ticket</source>
        <translation>jsapi_ticket 的获取与缓存</translation>
    </message>
</context>
<context>
    <name>forwarding</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>已转发</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>sent, not confirmed</source>
        <translation>已发送，未确认</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>file cannot be read</source>
        <translation>文件无法读取</translation>
    </message>
    <message>
        <source>endpoint busy</source>
        <translation>接口繁忙</translation>
    </message>
    <message>
        <source>HTTP {status}</source>
        <translation>HTTP {status}</translation>
    </message>
    <message>
        <source>too large for the endpoint</source>
        <translation>超过接口大小限制</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Check the network and the endpoint&apos;s address.</source>
        <translation>请检查网络和接口地址。</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>file changed during upload</source>
        <translation>文件中途变化</translation>
    </message>
    <message>
        <source>access denied (HTTP {status})</source>
        <translation>拒绝访问（HTTP {status}）</translation>
    </message>
    <message>
        <source>not found (HTTP {status})</source>
        <translation>没有这个地址（HTTP {status}）</translation>
    </message>
    <message>
        <source>redirected (HTTP {status})</source>
        <translation>要求跳转（HTTP {status}）</translation>
    </message>
    <message>
        <source>responded, not accepted</source>
        <translation>有返回但未接收</translation>
    </message>
    <message>
        <source>not an HTTP server</source>
        <translation>不是 HTTP 服务</translation>
    </message>
    <message>
        <source>no response</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>connection not secure</source>
        <translation>连接不安全</translation>
    </message>
    <message>
        <source>{host}, {time}</source>
        <translation>{host}，{time}</translation>
    </message>
    <message>
        <source>{host}: failed</source>
        <translation>{host}：失败</translation>
    </message>
    <message>
        <source>{host}: not confirmed</source>
        <translation>{host}：未确认</translation>
    </message>
    <message>
        <source>an endpoint</source>
        <translation>某接口</translation>
    </message>
</context>
<context>
    <name>headline</name>
    <message>
        <source>No tokens fetched yet.</source>
        <translation>尚未获取凭证。</translation>
    </message>
    <message>
        <source>Some tokens have not been fetched yet.</source>
        <translation>部分凭证尚未获取。</translation>
    </message>
    <message>
        <source>Next change in {left}.</source>
        <translation>{left}后有凭证到期。</translation>
    </message>
    <message>
        <source>All valid. Next change in {left}.</source>
        <translation>全部有效，{left}后有凭证到期。</translation>
    </message>
    <message>
        <source>Get the current one.</source>
        <translation>请获取当前凭证。</translation>
    </message>
    <message>
        <source>Check whether WeChat still accepts the access_token.</source>
        <translation>请检查微信是否仍接受该 access_token。</translation>
    </message>
    <message>
        <source>Calls made with it fail until you get the current one.</source>
        <translation>获取当前凭证之前，用它发起的调用都会失败。</translation>
    </message>
    <message>
        <source>A token or ticket has expired.</source>
        <translation>有凭证已过期。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was changed.</source>
        <translation>本机时钟被改动过。</translation>
    </message>
    <message>
        <source>The access_token has expired; WeChat refused it at {time}.</source>
        <translation>access_token 已过期，微信于 {time} 拒绝了它。</translation>
    </message>
    <message>
        <source>Another system replaced the access_token; WeChat refused it at {time}.</source>
        <translation>access_token 已被其他系统替换，微信于 {time} 拒绝了它。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Still valid: WeChat accepted the access_token at {time}.</source>
        <translation>仍然有效：微信于 {time} 接受了该 access_token。</translation>
    </message>
    <message>
        <source>New at {time}: {new}. Unchanged: {same}.</source>
        <translation>{time} 已更新：{new}。未变：{same}。</translation>
    </message>
    <message>
        <source>New at {time}: {new}.</source>
        <translation>{time} 已更新：{new}。</translation>
    </message>
    <message>
        <source>WeChat issued a new stable access_token at {time}; the former one is no longer valid.</source>
        <translation>微信于 {time} 签发了新的稳定版 access_token，之前的已失效。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The access_token had expired. wxdesk got a new one at {time}.</source>
        <translation>access_token 已过期，wxdesk 已于 {time} 获取新的。</translation>
    </message>
    <message>
        <source>No change: the access_token and the tickets were the same at {time}.</source>
        <translation>没有变化：{time} 的 access_token 和票据与之前相同。</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>the saved accounts</source>
        <translation>已保存的账号</translation>
    </message>
    <message>
        <source>access_token and tickets: how long they are valid, who replaced them</source>
        <translation>access_token 与票据：有效期、是否被替换</translation>
    </message>
    <message>
        <source>sign a page URL</source>
        <translation>为网页地址签名</translation>
    </message>
    <message>
        <source>check a signature and find the mistake</source>
        <translation>检查签名并找出错误原因</translation>
    </message>
    <message>
        <source>test a signing endpoint with edge-case URLs</source>
        <translation>用易错地址检测后端签名接口</translation>
    </message>
    <message>
        <source>explain an error code</source>
        <translation>解释错误码</translation>
    </message>
    <message>
        <source>download media by their IDs; run again to resume</source>
        <translation>按 media_id 下载素材；再次运行可继续</translation>
    </message>
    <message>
        <source>forward downloaded files to an endpoint; run again to resume</source>
        <translation>把已下载的文件转发到接口；再次运行可继续</translation>
    </message>
    <message>
        <source>run a simulated WeChat API on this computer</source>
        <translation>在本机运行模拟的微信接口</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>显示此帮助并退出</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>显示版本号并退出</translation>
    </message>
    <message>
        <source>Signatures, tokens and media of WeChat Official Accounts, without a window. AppSecrets are never arguments: they come from the system keyring, standard input or the environment variable WXDESK_APPSECRET.</source>
        <translation>在命令行中处理公众号/服务号的签名、凭证和素材。AppSecret 从不作为参数传入：它来自系统钥匙串、标准输入或环境变量 WXDESK_APPSECRET。</translation>
    </message>
    <message>
        <source>print one JSON object per line</source>
        <translation>每行输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>keep all files of wxdesk in DIR</source>
        <translation>把 wxdesk 的所有文件放在 DIR 中</translation>
    </message>
    <message>
        <source>log to standard error</source>
        <translation>把日志写到标准错误输出</translation>
    </message>
    <message>
        <source>list the accounts, never their AppSecrets</source>
        <translation>列出账号，不显示 AppSecret</translation>
    </message>
    <message>
        <source>save an account; its AppSecret is read from a prompt or from standard input</source>
        <translation>保存账号；AppSecret 在提示后输入，或从标准输入读取</translation>
    </message>
    <message>
        <source>“-” reads a new AppSecret from a prompt or from standard input, before all passwords</source>
        <translation>“-” 表示从提示符或标准输入读取新的 AppSecret，先于所有密码</translation>
    </message>
    <message>
        <source>remove an account and its AppSecret</source>
        <translation>删除账号及其 AppSecret</translation>
    </message>
    <message>
        <source>check the AppSecret with WeChat; does not invalidate any access_token</source>
        <translation>向微信核对 AppSecret；不会使任何 access_token 失效</translation>
    </message>
    <message>
        <source>a saved account, by name or AppID</source>
        <translation>已保存的账号，用名称或 AppID 指定</translation>
    </message>
    <message>
        <source>an account that is not saved; its AppSecret comes from WXDESK_APPSECRET</source>
        <translation>未保存的账号；AppSecret 取自 WXDESK_APPSECRET</translation>
    </message>
    <message>
        <source>the API host for --appid</source>
        <translation>与 --appid 一起使用的 API 域名</translation>
    </message>
    <message>
        <source>the API host is your own tunnel or relay on this computer: send it the AppSecret and tokens</source>
        <translation>API 域名是您自己在本机的隧道或转发服务：允许向它发送 AppSecret 和凭证</translation>
    </message>
    <message>
        <source>Tests your signing endpoint with up to 24 edge-case URLs made from a page URL, and checks each signature with the account&apos;s ticket. No ticket and no access_token is sent to the endpoint.</source>
        <translation>用由网页地址派生的最多 24 个易错地址检测您的签名接口，并用账号的票据核对每个签名。不会向接口发送票据或 access_token。</translation>
    </message>
    <message>
        <source>the endpoint URL</source>
        <translation>接口地址</translation>
    </message>
    <message>
        <source>a page URL (default: the one in the endpoint&apos;s query string, or the home page of its host)</source>
        <translation>网页地址（默认取接口地址参数中的网页地址，或接口域名的首页）</translation>
    </message>
    <message>
        <source>name of the parameter that takes the page URL (default: url)</source>
        <translation>接收网页地址的参数名（默认 url）</translation>
    </message>
    <message>
        <source>additional parameter</source>
        <translation>附带的其他参数</translation>
    </message>
    <message>
        <source>read the jsapi_ticket from standard input</source>
        <translation>从标准输入读取 jsapi_ticket</translation>
    </message>
    <message>
        <source>the text that was sent to you, or - for standard input</source>
        <translation>收到的内容所在的文件，或 -（标准输入）</translation>
    </message>
    <message>
        <source>read one JSON object per line, print one per line</source>
        <translation>每行读入一个 JSON 对象，每行输出一个</translation>
    </message>
    <message>
        <source>the jsapi_ticket (default: the account&apos;s, if one is given)</source>
        <translation>jsapi_ticket（默认用指定账号的）</translation>
    </message>
    <message>
        <source>the Token of message push, to check a server URL</source>
        <translation>消息推送的 Token，用于检查服务器地址的签名</translation>
    </message>
    <message>
        <source>a code, an error as JSON, console output, or - for standard input</source>
        <translation>错误码、报错的 JSON、控制台输出，或 -（标准输入）</translation>
    </message>
    <message>
        <source>look up the rids with WeChat, using the account</source>
        <translation>用该账号向微信查询其中的 rid</translation>
    </message>
    <message>
        <source>Downloads media to a folder. Run it again with the same list, folder and account to download only what is missing.</source>
        <translation>把素材下载到文件夹。用同样的列表、文件夹和账号再次运行，只会下载缺少的部分。</translation>
    </message>
    <message>
        <source>Write -- before IDs that begin with a hyphen.</source>
        <translation>如果 media_id 以连字符开头，请在前面写 --。</translation>
    </message>
    <message>
        <source>media IDs in any form, files that contain them (text, CSV, JSON, JSON lines, .xlsx, .xls, .ods), or - for standard input</source>
        <translation>任意形式的 media_id，含有它们的文件（文本、CSV、JSON、JSON lines、.xlsx、.xls、.ods），或 -（标准输入）</translation>
    </message>
    <message>
        <source>the media ID column (default: detected); may be repeated</source>
        <translation>media_id 所在的列（默认自动识别），可多次给出</translation>
    </message>
    <message>
        <source>the sheet of the workbook (default: the first with media IDs)</source>
        <translation>工作表（默认是第一个含 media_id 的）</translation>
    </message>
    <message>
        <source>type of the IDs: temporary media (default), high-quality voice, permanent material</source>
        <translation>media_id 的类型：临时素材（默认）、高清语音、永久素材</translation>
    </message>
    <message>
        <source>instead of IDs: all permanent material of one type in the account; for news, the cover images</source>
        <translation>不给 media_id，下载账号中某一类的全部永久素材；图文素材下载封面图</translation>
    </message>
    <message>
        <source>where to save the files (default: the current folder)</source>
        <translation>保存位置（默认当前文件夹）</translation>
    </message>
    <message>
        <source>file name template: {seq:05} {media_id:8} {date} {time}, the list&apos;s columns such as {customer} or {customer:20}, {column} if several columns hold IDs, / for folders; the extension is added (default: row number, media ID and checksum)</source>
        <translation>文件名模板：{seq:05} {media_id:8} {date} {time}，列表中的列如 {customer} 或 {customer:20}，多列含 media_id 时可用 {column}，/ 表示文件夹；扩展名自动添加（默认：序号、media_id 和校验值）</translation>
    </message>
    <message>
        <source>if another file already has the name: rename adds (2), skip does not save, overwrite replaces it (default: rename, or the earlier choice for this batch)</source>
        <translation>已有同名文件时：rename 加 (2)，skip 不保存，overwrite 覆盖（默认 rename，或此批次之前的选择）</translation>
    </message>
    <message>
        <source>parallel downloads (default: %(default)s)</source>
        <translation>同时下载数（默认 %(default)s）</translation>
    </message>
    <message>
        <source>upper limit (default: none)</source>
        <translation>上限（默认不限）</translation>
    </message>
    <message>
        <source>also try those again that failed for good before: expired, too large, refused …</source>
        <translation>之前已确定失败的（过期、过大、被拒绝……）也重试</translation>
    </message>
    <message>
        <source>Forwards the files of a folder to an endpoint, each as multipart/form-data by POST. Run it again with the same folder and URL to send only what was not accepted. Files are never changed or deleted. Each is sent with an Idempotency-Key that is the same for every attempt.</source>
        <translation>把文件夹中的文件转发到接口，每个文件用 POST 以 multipart/form-data 发送。用同样的文件夹和地址再次运行，只发送未被接收的文件。不会修改或删除文件；每个文件的 Idempotency-Key 在每次尝试中都相同。</translation>
    </message>
    <message>
        <source>--save-credential NAME reads a credential from a prompt or from standard input, as “Bearer TOKEN”, “Basic user:password” or “Header-Name: value”, and saves it in the system keyring.</source>
        <translation>--save-credential NAME 在提示后或从标准输入读取凭据，格式为“Bearer TOKEN”“Basic 用户名:密码”或“请求头名称: 值”，并保存到系统钥匙串。</translation>
    </message>
    <message>
        <source>the folder with the files</source>
        <translation>文件所在的文件夹</translation>
    </message>
    <message>
        <source>name of the file field (default: %(default)s)</source>
        <translation>文件字段名（默认 %(default)s）</translation>
    </message>
    <message>
        <source>an additional field; may contain {name}, {seq}</source>
        <translation>附加字段，可含 {name}、{seq}</translation>
    </message>
    <message>
        <source>an additional header, not a credential</source>
        <translation>附加请求头，不能是凭据</translation>
    </message>
    <message>
        <source>a credential saved in the keyring, or - for standard input</source>
        <translation>系统钥匙串中的凭据，或 -（标准输入）</translation>
    </message>
    <message>
        <source>save a credential and send nothing</source>
        <translation>保存凭据，不发送文件</translation>
    </message>
    <message>
        <source>when a file counts as accepted: code=0 (a field of the JSON response), ~TEXT (a text in the response), or 2xx regardless of the response (default: 2xx and a response that clearly means success). Files sent but not confirmed are judged again, and not sent again</source>
        <translation>怎样算已接收：code=0（JSON 返回中的字段）、~TEXT（返回中的文字），或 2xx（不论返回内容）；默认要求 2xx 且返回明确表示成功。已发送但未确认的文件会重新判断，不会重发</translation>
    </message>
    <message>
        <source>send unconfirmed files once more, with the same Idempotency-Key</source>
        <translation>用相同的 Idempotency-Key 重发未确认的文件</translation>
    </message>
    <message>
        <source>allow unencrypted http:// to another computer</source>
        <translation>允许用未加密的 http:// 发往其他电脑</translation>
    </message>
    <message>
        <source>parallel uploads (default: %(default)s)</source>
        <translation>同时上传数（默认 %(default)s）</translation>
    </message>
    <message>
        <source>{fault}: {words}</source>
        <translation>{fault}：{words}</translation>
    </message>
    <message>
        <source>Faults: {faults}. Add “once”, “3x” or “always” to the argument to say how often it strikes, and “@media/get” to say where.</source>
        <translation>模拟故障：{faults}。在参数后加 once、3x 或 always，指定只发生一次、三次还是一直发生；加 @media/get 指定只对哪个接口发生。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>； </translation>
    </message>
    <message>
        <source>port (default: any free port)</source>
        <translation>端口（默认任选空闲端口）</translation>
    </message>
    <message>
        <source>offer N images instead of the 24 samples</source>
        <translation>提供 N 张图片，代替 24 个样本</translation>
    </message>
    <message>
        <source>delay added to every response</source>
        <translation>每次返回增加的延迟</translation>
    </message>
    <message>
        <source>switch on a simulated fault</source>
        <translation>开启一种模拟故障</translation>
    </message>
    <message>
        <source>daily limit, after which calls fail with 45009, such as media/get=100</source>
        <translation>每天的调用上限，超过后返回 45009，例如 media/get=100</translation>
    </message>
    <message>
        <source>give out the same tokens, tickets and rids each time; the clock stands until moved</source>
        <translation>每次发放相同的 access_token、票据和 rid；时钟停住，拨动才走</translation>
    </message>
    <message>
        <source>write the port to FILE once the sandbox is ready, and remove FILE at the end</source>
        <translation>就绪后把端口写入 FILE，结束时删除该文件</translation>
    </message>
    <message>
        <source>a jsapi_ticket (default: the account&apos;s)</source>
        <translation>jsapi_ticket（默认用账号的）</translation>
    </message>
    <message>
        <source>seconds since 1970 (default: now)</source>
        <translation>自 1970 年起的秒数（默认当前时间）</translation>
    </message>
    <message>
        <source>fetch them without replacing anything, and show them</source>
        <translation>获取并显示，不替换任何凭证</translation>
    </message>
    <message>
        <source>fetch them from WeChat again, and show them</source>
        <translation>重新向微信获取并显示</translation>
    </message>
    <message>
        <source>print the values in full</source>
        <translation>完整显示值</translation>
    </message>
    <message>
        <source>for accounts on the classic access_token: fetch it even though this invalidates the one in use</source>
        <translation>用于普通版 access_token 的账号：即使会使正在使用的失效也获取</translation>
    </message>
    <message>
        <source>change a saved account; what is not named stays, its AppSecret too</source>
        <translation>修改已保存的账号；未指定的内容保持不变，包括 AppSecret</translation>
    </message>
    <message>
        <source>the new name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>the proxy for --appid, such as socks5://127.0.0.1:1080; no password is asked for</source>
        <translation>供 --appid 使用的代理，如 socks5://127.0.0.1:1080；不会询问密码</translation>
    </message>
    <message>
        <source>the way to WeChat, such as http://proxy.example:8080 or socks5://user@10.0.0.5:1080, without the password; “-” reads the URL, also with its password, from a prompt or from standard input</source>
        <translation>连接微信的代理，如 http://proxy.example:8080 或 socks5://user@10.0.0.5:1080，不含密码；“-”表示从提示或标准输入读取地址，其中可含密码</translation>
    </message>
    <message>
        <source>“-” reads the proxy&apos;s password from a prompt or from standard input, after the AppSecret</source>
        <translation>“-”表示在 AppSecret 之后，从提示或标准输入读取代理密码</translation>
    </message>
    <message>
        <source>what was seen of them in the last 90 days; asks WeChat nothing</source>
        <translation>最近 90 天见到的 access_token 与票据；不请求微信</translation>
    </message>
    <message>
        <source>check an account step by step, and say what is wrong and who should act</source>
        <translation>逐项体检账号，说明哪里有问题、由谁处理</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 some items failed, or a signature or account is wrong; 2 wrong usage or input; 3 interrupted, can be resumed; 4 no access (AppSecret, keyring, IP address, access_token).</source>
        <translation>退出码：0 完成；1 部分失败，或签名、账号有问题；2 用法或输入有误；3 已中断，可继续；4 无法访问（AppSecret、钥匙串、IP 或 access_token）。</translation>
    </message>
    <message>
        <source>Checks an account step by step: the way to WeChat, the clock, the AppSecret, the IP whitelist, tokens, quotas, permissions, message push and JS interface safe domains. It changes nothing and invalidates no token.</source>
        <translation>逐项体检账号：与微信的连接、系统时间、AppSecret、IP 白名单、凭证、调用额度、接口权限、消息推送和 JS接口安全域名。不做任何修改，不会使任何凭证失效。</translation>
    </message>
    <message>
        <source>a JS interface safe domain as entered at WeChat (default: those of the account)</source>
        <translation>在微信中填写的 JS接口安全域名（默认：账号中保存的）</translation>
    </message>
    <message>
        <source>name of the verification file on these domains, MP_verify_….txt</source>
        <translation>这些域名上的校验文件名，MP_verify_….txt</translation>
    </message>
    <message>
        <source>read the access_token from a prompt or standard input; it is kept nowhere</source>
        <translation>从提示符或标准输入读取 access_token；不会保存</translation>
    </message>
    <message>
        <source>show which access_token Redis, the token server and wxdesk hold</source>
        <translation>显示 Redis、token 服务器和 wxdesk 各自持有的 access_token</translation>
    </message>
    <message>
        <source>ask WeChat whether it accepts each, by one call for each</source>
        <translation>逐个询问微信是否接受，每个调用一次</translation>
    </message>
    <message>
        <source>where the access_token comes from</source>
        <translation>access_token 来源</translation>
    </message>
    <message>
        <source>redis[s]://[user@]host[:port][/database], without a password</source>
        <translation>redis[s]://[用户@]主机[:端口][/数据库]，不含密码</translation>
    </message>
    <message>
        <source>the key of the access_token; {appid} stands for the AppID</source>
        <translation>access_token 的键；{appid} 代表 AppID</translation>
    </message>
    <message>
        <source>the key of the lock under which the services renew it</source>
        <translation>各服务刷新时使用的锁的键</translation>
    </message>
    <message>
        <source>an address that returns the access_token</source>
        <translation>返回 access_token 的地址</translation>
    </message>
    <message>
        <source>the header that the token server wants</source>
        <translation>token 服务器要求的请求头</translation>
    </message>
    <message>
        <source>where in the JSON it stands, such as data.access_token</source>
        <translation>access_token 在 JSON 中的位置，例如 data.access_token</translation>
    </message>
    <message>
        <source>renew the access_token in Redis for everyone, under that lock</source>
        <translation>使用该锁，为所有人刷新 Redis 中的 access_token</translation>
    </message>
    <message>
        <source>read the password for Redis from a prompt or standard input</source>
        <translation>从提示符或标准输入读取 Redis 密码</translation>
    </message>
    <message>
        <source>read the header&apos;s value from a prompt or standard input</source>
        <translation>从提示符或标准输入读取请求头的值</translation>
    </message>
    <message>
        <source>also be a proxy through which programs that call https://api.weixin.qq.com reach the sandbox; prints what to set for Python, Node, Java, PHP, Go and curl</source>
        <translation>同时充当代理，让调用 https://api.weixin.qq.com 的程序访问到沙盒；会打印 Python、Node、Java、PHP、Go 和 curl 需要设置的环境变量</translation>
    </message>
    <message>
        <source>answer ok to calls of the API that the sandbox does not know (usually 40066)</source>
        <translation>沙盒未收录的接口也返回 ok（默认返回 40066）</translation>
    </message>
    <message>
        <source>Serves a simulated WeChat API on 127.0.0.1 until interrupted. The first line of output is JSON: api_base, site, control, appid, secret, accounts, media_ids, media (one of each kind).</source>
        <translation>在 127.0.0.1 上提供模拟的微信接口，直到被中断。输出的第一行是 JSON：api_base、site、control、appid、secret、accounts、media_ids、media（每种一个）。</translation>
    </message>
    <message>
        <source>have the accounts in this JSON file: a list of objects with appid and secret</source>
        <translation>使用该 JSON 文件中的账号：一个列表，每个对象含 appid 和 secret</translation>
    </message>
    <message>
        <source>have the demo page use this build of WeChat&apos;s JS-SDK</source>
        <translation>让演示页面使用这个 JS-SDK 文件</translation>
    </message>
    <message>
        <source>have the demo company keep its access_token in this Redis (redis://HOST:PORT/DB)</source>
        <translation>让演示公司把 access_token 存放在这个 Redis 中（redis://HOST:PORT/DB）</translation>
    </message>
</context>
<context>
    <name>inspection</name>
    <message>
        <source>WeChat on iPhone checks the landing URL; WeChat staff confirmed this in 2025.</source>
        <translation>iPhone 上的微信校验首次进入的网页地址；微信工作人员已于 2025 年确认。</translation>
    </message>
    <message>
        <source>On Android both URLs have been seen to be checked; a signature for either passes here.</source>
        <translation>Android 上两个地址 都有被校验的记录；此处签名与任一个匹配即通过。</translation>
    </message>
    <message>
        <source>On HarmonyOS, WeChat has been seen to check the URL of an iframe loaded later. The page&apos;s own URLs are checked here.</source>
        <translation>在 HarmonyOS 上，有微信校验后加载的 iframe 的地址 的记录。此处校验页面自身的 URL。</translation>
    </message>
    <message>
        <source>WeChat on Windows appears to check the current URL; this is not confirmed.</source>
        <translation>Windows 上的微信似乎校验当前地址；尚未得到确认。</translation>
    </message>
    <message>
        <source>Landing URL</source>
        <translation>首次进入的网页地址</translation>
    </message>
    <message>
        <source>URL when wx.config was called</source>
        <translation>调用 wx.config 时的地址</translation>
    </message>
    <message>
        <source>Response to the page: config:ok</source>
        <translation>给页面的响应：config:ok</translation>
    </message>
    <message>
        <source>Response to the page: config:ok, without a check, as no ticket is available</source>
        <translation>给页面的响应：config:ok（未核对，因为没有可用的 ticket）</translation>
    </message>
    <message>
        <source>Response to the page: 63002 invalid signature</source>
        <translation>给页面的响应：63002 invalid signature</translation>
    </message>
    <message>
        <source>Response to the page: 40048 invalid url domain</source>
        <translation>给页面的响应：40048 invalid url domain</translation>
    </message>
    <message>
        <source>Response to the page: 40013 invalid appid</source>
        <translation>给页面的响应：40013 invalid appid</translation>
    </message>
    <message>
        <source>Send to a chat</source>
        <translation>发送给朋友</translation>
    </message>
    <message>
        <source>Share to Moments</source>
        <translation>分享到朋友圈</translation>
    </message>
    <message>
        <source>Share to QQ</source>
        <translation>分享到 QQ</translation>
    </message>
    <message>
        <source>Share to Tencent Weibo</source>
        <translation>分享到腾讯微博</translation>
    </message>
    <message>
        <source>Share to Qzone</source>
        <translation>分享到 QQ 空间</translation>
    </message>
    <message>
        <source>report to WeChat</source>
        <translation>向微信上报</translation>
    </message>
    <message>
        <source>a file or another program</source>
        <translation>文件或其他程序</translation>
    </message>
    <message>
        <source>new window</source>
        <translation>新窗口</translation>
    </message>
    <message>
        <source>download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>permission</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>dialog</source>
        <translation>对话框</translation>
    </message>
    <message>
        <source>HTTP login</source>
        <translation>HTTP 登录</translation>
    </message>
    <message>
        <source>invalid certificate</source>
        <translation>无效证书</translation>
    </message>
    <message>
        <source>choice of a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>takeover of the screen or the system</source>
        <translation>接管屏幕或系统</translation>
    </message>
    <message>
        <source>{place} is on this computer.</source>
        <translation>{place} 在本机上。</translation>
    </message>
    <message>
        <source>{place} is in a local network.</source>
        <translation>{place} 在局域网中。</translation>
    </message>
    <message>
        <source>The page wants to upload a picture to WeChat.</source>
        <translation>页面想要把一张图片上传到微信。</translation>
    </message>
    <message>
        <source>It would be stored as temporary media of {name} for three days. Pages opened here upload nothing without this permission. Allow it until the page is reloaded?</source>
        <translation>图片将作为 {name} 的临时素材保存三天。未经此许可，在此打开的页面不会上传任何内容。是否允许，直到页面重新加载？</translation>
    </message>
    <message>
        <source>Allow uploads</source>
        <translation>允许上传</translation>
    </message>
    <message>
        <source>The page wants to download a picture from WeChat.</source>
        <translation>页面想要从微信下载一张图片。</translation>
    </message>
    <message>
        <source>It would be fetched from the temporary media of {name} and shown to the page. Allow it until the page is reloaded?</source>
        <translation>将从 {name} 的临时素材中获取图片并交给页面。是否允许，直到页面重新加载？</translation>
    </message>
    <message>
        <source>Allow downloads</source>
        <translation>允许下载</translation>
    </message>
</context>
<context>
    <name>keyrings</name>
    <message>
        <source>{place}: not installed, or not running</source>
        <translation>{place}：未安装或未运行</translation>
    </message>
    <message>
        <source>{place}: did not respond in time</source>
        <translation>{place}：未及时响应</translation>
    </message>
    <message>
        <source>{place}: cannot be used</source>
        <translation>{place}：无法使用</translation>
    </message>
    <message>
        <source>Kept in memory only, until you close wxdesk.</source>
        <translation type="unfinished">仅保存在内存中，关闭 wxdesk 后清除。</translation>
    </message>
    <message>
        <source>Stored only in {place}.</source>
        <translation type="unfinished">只保存在“{place}”中，不会写到别处。</translation>
    </message>
    <message>
        <source>Saved. The AppSecret is kept until you close wxdesk.</source>
        <translation type="unfinished">已保存。AppSecret 在关闭 wxdesk 后清除。</translation>
    </message>
    <message>
        <source>Saved. The AppSecret is stored in {place}.</source>
        <translation type="unfinished">已保存。AppSecret 存放在“{place}”中。</translation>
    </message>
    <message>
        <source>Waiting for {place}. It may be asking for a password in another window.</source>
        <translation type="unfinished">正在等待“{place}”，它可能正在另一个窗口中询问密码。</translation>
    </message>
    <message>
        <source>This session only: no usable keyring was found on this computer. An AppSecret typed here stays in memory until you close wxdesk and is never written to disk.</source>
        <translation type="unfinished">仅限本次会话：本机没有可用的系统钥匙串。在此输入的 AppSecret 只保存在内存中，关闭 wxdesk 后清除，不会写入磁盘。</translation>
    </message>
    <message>
        <source>Start GNOME Keyring or KWallet, then restart wxdesk.</source>
        <translation type="unfinished">请先启动 GNOME Keyring 或 KWallet，再重新启动 wxdesk。</translation>
    </message>
</context>
<context>
    <name>lanes</name>
    <message>
        <source>{source}, {start} to {end}</source>
        <translation>{source}，{start} 至 {end}</translation>
    </message>
    <message>
        <source>{time} obtained by wxdesk</source>
        <translation>{time} 由 wxdesk 获取</translation>
    </message>
    <message>
        <source>{time} replaced by another system</source>
        <translation>{time} 被其他系统替换</translation>
    </message>
    <message>
        <source>{time} refused by WeChat ({code})</source>
        <translation>{time} 被微信拒绝（{code}）</translation>
    </message>
    <message>
        <source>{time} expired early, WeChat says</source>
        <translation>{time} 提前过期（微信告知）</translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>Other sheets have media IDs, too, which are not in this list: {names}.</source>
        <translation>其他工作表中也有 media_id，未列入本列表：{names}。</translation>
    </message>
    <message>
        <source>These sheets could not be read: {names}.</source>
        <translation>这些工作表无法读取：{names}。</translation>
    </message>
    <message>
        <source>The sheet {name}, which was read, is hidden in the workbook.</source>
        <translation>读取的工作表 {name} 在工作簿中是隐藏的。</translation>
    </message>
    <message>
        <source>Columns that are hidden in the sheet were read, too: {names}.</source>
        <translation>工作表中隐藏的列也已读取：{names}。</translation>
    </message>
    <message>
        <source>Rows that are hidden or filtered out in the sheet were read, too: media IDs {count}, in the rows {rows}.</source>
        <translation>工作表中隐藏或被筛选掉的行也已读取：共 {count} 个 media_id，位于第 {rows} 行。</translation>
    </message>
</context>
<context>
    <name>media</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>file of an unknown type</source>
        <translation>未知类型的文件</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>voices</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>covers of articles</source>
        <translation>图文封面</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>size not confirmed</source>
        <translation>大小未确认</translation>
    </message>
    <message>
        <source>this is an access_token, not a media ID; tell whoever sent it that it must be replaced: who has it can act for the account</source>
        <translation>这是 access_token，不是 media_id；请告诉发来的人必须更换：拿到它的人可以代账号操作</translation>
    </message>
    <message>
        <source>this is a ticket, not a media ID; tell whoever sent it to keep it to the servers: who has it can sign for the account</source>
        <translation>这是票据，不是 media_id；请告诉发来的人只能放在服务器上：拿到它的人可以代账号签名</translation>
    </message>
    <message>
        <source>32 hex digits, as an AppSecret has, and not a media ID; if it is one, tell whoever sent it that it must be reset</source>
        <translation>32 位十六进制字符，形如 AppSecret，不是 media_id；如果确实是，请告诉发来的人必须重置</translation>
    </message>
    <message>
        <source>there is a credential in it, and not a media ID; tell whoever sent it that it must be replaced</source>
        <translation>其中有密钥或凭证，没有 media_id；请告诉发来的人必须更换</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Media ID</source>
        <translation>media_id</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Size confirmed</source>
        <translation>大小已确认</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Saved at</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>expired or unknown</source>
        <translation>已过期或不存在</translation>
    </message>
    <message>
        <source>IP not whitelisted</source>
        <translation>IP 不在白名单</translation>
    </message>
    <message>
        <source>account restricted</source>
        <translation>账号受限</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <translation>返回内容无法识别</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>disk takes no more files</source>
        <translation>磁盘无法再新建文件</translation>
    </message>
    <message>
        <source>empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>file incomplete</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>folder not writable</source>
        <translation>文件夹不可写</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>server busy</source>
        <translation>服务器繁忙</translation>
    </message>
    <message>
        <source>not a folder</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>速度过慢</translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>内容不完整</translation>
    </message>
    <message>
        <source>could not be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>code {errcode}</source>
        <translation>错误码 {errcode}</translation>
    </message>
    <message>
        <source>damaged or gone</source>
        <translation>已损坏或不存在</translation>
    </message>
    <message>
        <source>too large to show</source>
        <translation>图片过大</translation>
    </message>
    <message>
        <source>takes too long</source>
        <translation>解码耗时过长</translation>
    </message>
    <message>
        <source>The picture takes too long to be shown here. Open it instead.</source>
        <translation>图片解码耗时过长，无法在此显示。请直接打开。</translation>
    </message>
    <message>
        <source>not decodable</source>
        <translation>无法解码</translation>
    </message>
    <message>
        <source>The picture could not be decoded here. Open it instead.</source>
        <translation>图片无法在此解码。请直接打开。</translation>
    </message>
    <message>
        <source>open in another program</source>
        <translation>被其他程序打开</translation>
    </message>
    <message>
        <source>its record cannot be read</source>
        <translation>记录无法读取</translation>
    </message>
    <message>
        <source>downloading</source>
        <translation>下载中</translation>
    </message>
    <message>
        <source>temporary media: sent by customers, kept for 3 days</source>
        <translation>临时素材：客户发来，保留三天</translation>
    </message>
    <message>
        <source>high-quality voice: recorded in a page, kept for 3 days</source>
        <translation>高清语音：网页内录制，保留三天</translation>
    </message>
    <message>
        <source>permanent material: the account&apos;s own library</source>
        <translation>永久素材：账号自己的</translation>
    </message>
    <message>
        <source>too short for a media ID; part of it is missing</source>
        <translation>对 media_id 来说太短：可能缺了一部分</translation>
    </message>
    <message>
        <source>too long for a media ID; two may be joined</source>
        <translation>对 media_id 来说太长：可能两个连在了一起</translation>
    </message>
    <message>
        <source>contains whitespace; it was broken when copied</source>
        <translation>中间有空白：复制时被断开</translation>
    </message>
    <message>
        <source>contains a character that media IDs never have</source>
        <translation>含有 media_id 中没有的字符</translation>
    </message>
    <message>
        <source>placeholder from WeChat DevTools; test on a real phone</source>
        <translation>微信开发者工具给出的假 serverId：真机才会产生真实的</translation>
    </message>
    <message>
        <source>a localId, valid only on the customer&apos;s phone; wx.uploadImage turns it into a serverId</source>
        <translation>这是 localId，仅在客户手机上有效；需用 wx.uploadImage 换取 serverId</translation>
    </message>
    <message>
        <source>a number, not a media ID; a spreadsheet may have converted it</source>
        <translation>是数字，不是 media_id；可能被电子表格改写</translation>
    </message>
    <message>
        <source>empty; an ID that starts with - may have become a formula</source>
        <translation>空白；以 - 开头的 media_id 可能被当成了公式</translation>
    </message>
    <message>
        <source>Reason not saved</source>
        <translation>未保存的原因</translation>
    </message>
    <message>
        <source>Forwarded to</source>
        <translation>已转发到</translation>
    </message>
    <message>
        <source>WeChat is busy</source>
        <translation>微信系统繁忙</translation>
    </message>
    <message>
        <source>token rejected</source>
        <translation>access_token 无效</translation>
    </message>
    <message>
        <source>type not supported</source>
        <translation>类型不支持</translation>
    </message>
    <message>
        <source>daily quota used up</source>
        <translation>今日次数已用完</translation>
    </message>
    <message>
        <source>too many calls per minute</source>
        <translation>每分钟调用过多</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>没有接口权限</translation>
    </message>
    <message>
        <source>file name exists</source>
        <translation>存在同名文件</translation>
    </message>
    <message>
        <source>folder missing</source>
        <translation>文件夹已不存在</translation>
    </message>
    <message>
        <source>response not from WeChat</source>
        <translation>返回的不是微信的内容</translation>
    </message>
    <message>
        <source>article, not a media file</source>
        <translation>图文消息，不是媒体文件</translation>
    </message>
    <message>
        <source>no response</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>video URL refused</source>
        <translation>视频地址被拒</translation>
    </message>
    <message>
        <source>not downloaded yet</source>
        <translation>尚未下载</translation>
    </message>
    <message>
        <source>The picture is damaged, or no longer in its folder.</source>
        <translation>图片已损坏，或已不在文件夹中。</translation>
    </message>
    <message>
        <source>Too large to preview. Open it instead.</source>
        <translation>图片过大，无法在此显示。请直接打开。</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{min} min</source>
        <translation>{min} 分钟</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
    <message>
        <source>{h} h {min} min</source>
        <translation>{h} 小时 {min} 分钟</translation>
    </message>
</context>
<context>
    <name>offers</name>
    <message>
        <source>This looks like a signature.</source>
        <translation>粘贴的内容像是一个签名。</translation>
    </message>
    <message>
        <source>This looks like an error.</source>
        <translation>粘贴的内容像是一条报错。</translation>
    </message>
    <message>
        <source>This looks like {count} errors.</source>
        <translation>粘贴的内容像是 {count} 条报错。</translation>
    </message>
    <message>
        <source>This looks like a rid.</source>
        <translation>粘贴的内容像是一个 rid。</translation>
    </message>
    <message>
        <source>This looks like {count} media IDs.</source>
        <translation>粘贴的内容像是 {count} 个 media_id。</translation>
    </message>
    <message>
        <source>This looks like a page URL.</source>
        <translation>粘贴的内容像是一个网页地址。</translation>
    </message>
    <message>
        <source>This looks like error code {value}.</source>
        <translation>粘贴的内容像是错误码 {value}。</translation>
    </message>
    <message>
        <source>This looks like a media ID.</source>
        <translation>粘贴的内容像是一个 media_id。</translation>
    </message>
    <message>
        <source>wxdesk does not recognise what was pasted.</source>
        <translation>wxdesk 未能识别粘贴的内容。</translation>
    </message>
    <message>
        <source>Open in Diagnose</source>
        <translation>在“签名诊断”中打开</translation>
    </message>
    <message>
        <source>Open in Error codes</source>
        <translation>在“错误码”中打开</translation>
    </message>
    <message>
        <source>Open in Media</source>
        <translation>在“素材下载”中打开</translation>
    </message>
    <message>
        <source>Open in Sign</source>
        <translation>在“生成签名”中打开</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Diagnose</source>
        <translation>签名诊断</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>生成签名</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>素材下载</translation>
    </message>
    <message>
        <source>Error codes</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Call log</source>
        <translation>调用记录</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>页面检查</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>rid</source>
        <translation>rid</translation>
    </message>
    <message>
        <source>{saved} of {total} saved</source>
        <translation>已保存 {saved} / {total}</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>in wx.config</source>
        <translation>wx.config 中</translation>
    </message>
    <message>
        <source>in JSON</source>
        <translation>JSON 中</translation>
    </message>
    <message>
        <source>in a query string</source>
        <translation>查询字符串中</translation>
    </message>
    <message>
        <source>in string1</source>
        <translation>string1 中</translation>
    </message>
    <message>
        <source>in HTML</source>
        <translation>HTML 中</translation>
    </message>
    <message>
        <source>in a curl command</source>
        <translation>curl 命令中</translation>
    </message>
    <message>
        <source>in code or a printed object</source>
        <translation>代码或打印出的对象中</translation>
    </message>
    <message>
        <source>in a table</source>
        <translation>表格中</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>单独出现</translation>
    </message>
    <message>
        <source>broken lines joined</source>
        <translation>接回了被折断的行</translation>
    </message>
    <message>
        <source>\/ read as /</source>
        <translation>\/ 按 / 读取</translation>
    </message>
    <message>
        <source>× read as &amp;times, the beginning of &amp;timestamp</source>
        <translation>× 按 &amp;times（即 &amp;timestamp 的开头）读取</translation>
    </message>
    <message>
        <source>%XX decoded</source>
        <translation>已解码 %XX</translation>
    </message>
    <message>
        <source>garbled characters read as UTF-8</source>
        <translation>乱码按 UTF-8 还原</translation>
    </message>
    <message>
        <source>WeChat developer tools</source>
        <translation>微信开发者工具</translation>
    </message>
    <message>
        <source>Line {line}, {form}</source>
        <translation>第 {line} 行，{form}</translation>
    </message>
    <message>
        <source>Line {line}, {form} ({undone})</source>
        <translation>第 {line} 行，{form}（{undone}）</translation>
    </message>
    <message>
        <source>in a client&apos;s error message</source>
        <translation>微信客户端的报错中</translation>
    </message>
    <message>
        <source>in a log line</source>
        <translation>日志中</translation>
    </message>
    <message>
        <source>after its name</source>
        <translation>跟在名称后面</translation>
    </message>
    <message>
        <source>invisible characters removed</source>
        <translation>去掉了看不见的字符</translation>
    </message>
    <message>
        <source>=3D (raw e-mail) read as =</source>
        <translation>邮件源码中的 =3D 按 = 读取</translation>
    </message>
    <message>
        <source>full-width characters read as half-width</source>
        <translation>全角字符按半角读取</translation>
    </message>
    <message>
        <source>curly quotes and dashes read as straight ones</source>
        <translation>弯引号和长横线按普通符号读取</translation>
    </message>
    <message>
        <source>\u0026 read as &amp;; similar escapes likewise</source>
        <translation>\u0026 按 &amp; 读取，其他此类转义同理</translation>
    </message>
    <message>
        <source>&amp;amp; read as &amp;; other HTML entities likewise</source>
        <translation>&amp;amp; 按 &amp; 读取，其他 HTML 实体同理</translation>
    </message>
    <message>
        <source>Markdown backslashes removed</source>
        <translation>去掉了 Markdown 的反斜杠</translation>
    </message>
    <message>
        <source>trailing … of a shortened value removed</source>
        <translation>去掉了被截短的值末尾的 …</translation>
    </message>
    <message>
        <source>letters l, I and O read as digits</source>
        <translation>字母 l、I、O 按数字来读</translation>
    </message>
    <message>
        <source>https:// added</source>
        <translation>补上了 https://</translation>
    </message>
</context>
<context>
    <name>sightings</name>
    <message>
        <source>replaced by another system: {when}</source>
        <translation>被其他系统替换：{when}</translation>
    </message>
    <message>
        <source>expired before its time, WeChat says: {when}</source>
        <translation>微信称其提前过期：{when}</translation>
    </message>
    <message>
        <source>Another system replaced the {kind}: {when}</source>
        <translation>{kind} 被其他系统替换：{when}</translation>
    </message>
    <message>
        <source>The {kind} expired before its time, WeChat says: {when}</source>
        <translation>{kind} 提前过期（微信返回）：{when}</translation>
    </message>
    <message>
        <source>last good {good}, another one in its place {over}</source>
        <translation>{good} 最后有效，{over} 已换成另一个</translation>
    </message>
    <message>
        <source>last good {good}, first refused {refused} ({code}), other calls in between: {calls}</source>
        <translation>{good} 最后有效，{refused} 首次被拒（{code}），其间其他调用 {calls} 次</translation>
    </message>
</context>
<context>
    <name>signing_mistakes</name>
    <message>
        <source>drops the slash at the end of the path</source>
        <translation>去掉了路径末尾的斜杠</translation>
    </message>
    <message>
        <source>drops the port</source>
        <translation>去掉了端口</translation>
    </message>
    <message>
        <source>signs the timestamp in milliseconds</source>
        <translation>签名用了毫秒时间戳</translation>
    </message>
    <message>
        <source>changes the letter case of the nonceStr</source>
        <translation>改变了 nonceStr 的大小写</translation>
    </message>
    <message>
        <source>uses an expired ticket from its cache</source>
        <translation>用了缓存中已过期的票据</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>signs the URL with its #…</source>
        <translation>签名时保留了 #…</translation>
    </message>
    <message>
        <source>receives the URL only up to the first &amp;</source>
        <translation>只收到第一个 &amp; 之前的部分</translation>
    </message>
    <message>
        <source>signs the URL without its ?…</source>
        <translation>签名时去掉了 ?…</translation>
    </message>
    <message>
        <source>uses http instead of https, or the reverse</source>
        <translation>http 与 https 弄反</translation>
    </message>
    <message>
        <source>signs the home page instead of the page</source>
        <translation>签的是首页而不是本页</translation>
    </message>
    <message>
        <source>signs the encoded URL</source>
        <translation>签的是编码后的地址</translation>
    </message>
    <message>
        <source>signs the decoded URL</source>
        <translation>签的是解码后的地址</translation>
    </message>
    <message>
        <source>signs &amp;amp; instead of &amp;</source>
        <translation>把 &amp; 签成了 &amp;amp;</translation>
    </message>
    <message>
        <source>uses the card ticket (wx_card)</source>
        <translation>用了卡券票据（wx_card）</translation>
    </message>
    <message>
        <source>uses the access_token as the ticket</source>
        <translation>把 access_token 当作票据</translation>
    </message>
    <message>
        <source>returns another account&apos;s AppID</source>
        <translation>返回了另一个账号的 AppID</translation>
    </message>
    <message>
        <source>uses the ticket before the current one</source>
        <translation>用了上一个票据</translation>
    </message>
    <message>
        <source>returns a signature cached hours ago</source>
        <translation>返回几小时前缓存的签名</translation>
    </message>
    <message>
        <source>shares one cached ticket with another environment</source>
        <translation>与另一个环境共用缓存中的同一个票据</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>wxdesk needs a screen and found none ({reason}): start it in a desktop session, or on a virtual screen with “xvfb-run -a wxdesk”; wxdesk-cli does the same jobs without a window.</source>
        <translation>wxdesk 需要屏幕，但没有找到可用的屏幕（{reason}）：请在桌面会话中启动，或用“xvfb-run -a wxdesk”在虚拟屏幕上启动；wxdesk-cli 不开窗口也能完成同样的工作。</translation>
    </message>
    <message>
        <source>wxdesk&apos;s window needs Qt, which is not installed here. Install it with the extra “window”: uv tool install &apos;.[window]&apos; in a checkout of wxdesk. wxdesk-cli works without it.</source>
        <translation>wxdesk 的窗口需要 Qt，而这里没有安装。请安装附加组件“window”：在 wxdesk 的源码目录中运行 uv tool install &apos;.[window]&apos;。wxdesk-cli 不需要它。</translation>
    </message>
    <message>
        <source>wxdesk cannot open a window because the system lacks a library ({what}): on Debian and Ubuntu install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libdbus-1-3 libfontconfig1 with apt.</source>
        <translation>系统缺少库（{what}），wxdesk 无法打开窗口：在 Debian 和 Ubuntu 上请用 apt 安装 libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libdbus-1-3 libfontconfig1。</translation>
    </message>
    <message>
        <source>PySide6 {version} does not work with Python {python}: the window would end in the middle of work. Install another release: pip install “PySide6_Essentials&gt;=6.8.1,!=6.10.1,&lt;6.12”.</source>
        <translation>PySide6 {version} 在 Python {python} 上不能正常工作：窗口会在使用中突然退出。请安装其他版本：pip install “PySide6_Essentials&gt;=6.8.1,!=6.10.1,&lt;6.12”。</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>access_token</source>
        <translation>access_token</translation>
    </message>
    <message>
        <source>jsapi_ticket</source>
        <translation>jsapi_ticket</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Windows 凭据管理器</translation>
    </message>
    <message>
        <source>macOS Keychain</source>
        <translation>macOS 钥匙串</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>仅限本次会话</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>stable access_token (recommended)</source>
        <translation>稳定版 access_token（推荐）</translation>
    </message>
    <message>
        <source>classic access_token (invalidates the one in use)</source>
        <translation>普通版 access_token（会使正在使用的失效）</translation>
    </message>
    <message>
        <source>card ticket (wx_card)</source>
        <translation>卡券票据 (wx_card)</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>expires soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已被替换</translation>
    </message>
    <message>
        <source>the system keyring (Secret Service)</source>
        <translation>系统钥匙串（Secret Service）</translation>
    </message>
    <message>
        <source>KWallet</source>
        <translation>KWallet</translation>
    </message>
    <message>
        <source>pasted by hand</source>
        <translation>手动粘贴</translation>
    </message>
    <message>
        <source>Leaves everyone&apos;s access_token valid.</source>
        <translation type="unfinished">不会使任何正在使用的 access_token 失效。</translation>
    </message>
    <message>
        <source>Each fetch invalidates the classic access_token that the company&apos;s servers may be using, after about five minutes: they fail with 40001 until they fetch a new one. wxdesk asks before every fetch.</source>
        <translation>每次获取都会使公司服务器可能正在使用的普通版 access_token 在约五分钟后失效：它们会收到 40001，直到重新获取。每次获取前 wxdesk 都会询问。</translation>
    </message>
    <message>
        <source>Read only: wxdesk reads it again and changes nothing for anybody. Needs no AppSecret.</source>
        <translation>只读：wxdesk 只会重新读取，不影响任何人。无需 AppSecret。</translation>
    </message>
    <message>
        <source>wxdesk asks the server again, which decides whether to refresh. Needs no AppSecret.</source>
        <translation>wxdesk 会重新请求服务器，是否刷新由服务器决定。无需 AppSecret。</translation>
    </message>
    <message>
        <source>Nothing is fetched: paste another one on the Tokens page. Never saved, and needs no AppSecret.</source>
        <translation>不会获取：请在“凭证”页粘贴另一个。不会保存，也无需 AppSecret。</translation>
    </message>
    <message>
        <source>token server</source>
        <translation>token 服务器</translation>
    </message>
    <message>
        <source>the company&apos;s Redis</source>
        <translation>公司的 Redis</translation>
    </message>
    <message>
        <source>the company&apos;s token server (HTTP)</source>
        <translation>公司的 token 服务器（HTTP）</translation>
    </message>
    <message>
        <source>If the access_token there is missing or refused, wxdesk stores another, which all services use from then on.</source>
        <translation>如果其中没有 access_token 或它被拒绝，wxdesk 会存入另一个，此后所有服务都会使用它。</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>JSON text in quotes</source>
        <translation>带引号的 JSON 字符串</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON 对象</translation>
    </message>
    <message>
        <source>Java-serialized text</source>
        <translation>Java 序列化字符串</translation>
    </message>
    <message>
        <source>Connected, but there is no access_token yet.</source>
        <translation>已连接，但还没有 access_token。</translation>
    </message>
    <message>
        <source>Found an access_token: {form}, {left}, fingerprint {fingerprint}.</source>
        <translation>找到 access_token：{form}，{left}，指纹 {fingerprint}。</translation>
    </message>
    <message>
        <source>at most {time} left</source>
        <translation>最多剩余 {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
</context>
<context>
    <name>suspicions</name>
    <message>
        <source>The timestamp {detail} looks like milliseconds. Check that both sides use whole seconds.</source>
        <translation>timestamp {detail} 看起来是毫秒。请检查前后端是否都用整数秒。</translation>
    </message>
    <message>
        <source>There are several AppIDs: {detail}. Check that appId, access_token and jsapi_ticket are of the same account.</source>
        <translation>文中有多个 AppID：{detail}。请检查 appId、access_token 和 jsapi_ticket 是否属于同一个账号。</translation>
    </message>
    <message>
        <source>The appId belongs to {detail}, not to the selected account. Check which account the page belongs to.</source>
        <translation>appId 属于“{detail}”，不是当前选择的账号。请核对页面属于哪一个。</translation>
    </message>
    <message>
        <source>{detail} looks like an original ID (gh_…). The appId in wx.config should start with wx.</source>
        <translation>{detail} 像是原始 ID（gh_…），wx.config 里的 appId 应以 wx 开头。</translation>
    </message>
    <message>
        <source>{detail} looks like a WeCom corp ID. If the page is for WeCom, it needs WeCom&apos;s tickets.</source>
        <translation>{detail} 像是企业微信的 CorpID。请检查页面是否用于企业微信，它的票据与公众号不同。</translation>
    </message>
    <message>
        <source>{detail} does not look like an appId (wx and 16 characters 0-9, a-f). Check it for typos.</source>
        <translation>{detail} 看起来不是 appId（wx 加 16 位 0-9 或 a-f）。请检查是否写错。</translation>
    </message>
    <message>
        <source>No saved account has the appId {detail}. Check whether it belongs to a mini program or another account.</source>
        <translation>已保存的账号里没有 appId {detail}。请检查它是否属于小程序或其他账号。</translation>
    </message>
    <message>
        <source>The error contains {detail}, possibly the AppID of the mini program that opened the page. Check whose AppID it is.</source>
        <translation>报错中的 {detail} 可能是打开网页的小程序的 AppID。请核对它是谁的 AppID。</translation>
    </message>
    <message>
        <source>nonceStr has {detail} characters; more than 32 may be rejected. Try a shorter one.</source>
        <translation>nonceStr 有 {detail} 个字符，超过 32 个可能不被接受，请检查并换短一些的再试。</translation>
    </message>
    <message>
        <source>nonceStr has only digits. Check that wx.config gets it as a string: as a number it may lose digits.</source>
        <translation>nonceStr 全是数字。请检查传给 wx.config 的是不是字符串，当成数字可能会丢位。</translation>
    </message>
    <message>
        <source>The timestamp is {detail} old. The signature may have been cached for too long.</source>
        <translation>timestamp 是 {detail}之前的，签名可能被缓存得太久，请检查缓存。</translation>
    </message>
    <message>
        <source>The timestamp is {detail} in the future. Check the server&apos;s clock and time zone.</source>
        <translation>timestamp 比现在晚 {detail}，可能时间不准，请检查服务器的时钟和时区。</translation>
    </message>
    <message>
        <source>This ticket was first seen {detail} ago, longer than it is valid. Refresh it and check again.</source>
        <translation>这个票据最早见于 {detail}之前，可能已过有效期。请刷新后再核对。</translation>
    </message>
    <message>
        <source>Browsers may not open this as a page URL: {detail}. Check how it was copied.</source>
        <translation>浏览器可能打不开这个网页地址：{detail}。请检查是否复制完整。</translation>
    </message>
    <message>
        <source>The signature matches the pasted URL, but a browser may report {detail}. Check location.href.</source>
        <translation>签名与粘贴的地址吻合，但浏览器报出的可能是 {detail}。请在页面里检查 location.href。</translation>
    </message>
    <message>
        <source>The signed URL contains &amp;amp; or similar, which may come from HTML. Check location.href on the page.</source>
        <translation>签名的地址里有 &amp;amp; 之类的写法，可能来自 HTML 转义。请在页面里检查 location.href。</translation>
    </message>
    <message>
        <source>This looks like a developer&apos;s local page ({detail}). Check it on a phone, under its real domain.</source>
        <translation>这看起来是开发环境里的页面：{detail}。请用正式域名在手机上检查。</translation>
    </message>
    <message>
        <source>WeChat checked a URL on {detail}, which is not the page&apos;s host. On HarmonyOS it may be a later iframe&apos;s URL: check for one.</source>
        <translation>微信校验的网页地址在 {detail} 下，不是本页的域名。在鸿蒙上可能是后加载的 iframe 的地址：请检查页面里有没有 iframe。</translation>
    </message>
    <message>
        <source>Of the URLs in realAuthUrl, the signature matches only {detail}. WeChat may have checked the other: check both.</source>
        <translation>realAuthUrl 里的几个地址中，签名只与 {detail} 相符。微信校验的可能是另一个：请两个都检查。</translation>
    </message>
    <message>
        <source>It seems to fail on iOS only. There WeChat may check the landing URL. Look for realAuthUrl.</source>
        <translation>似乎只在 iOS 上失败：微信在 iOS 上校验的可能是首次进入的页面。请找到 realAuthUrl。</translation>
    </message>
    <message>
        <source>It seems to fail on Android only. There WeChat checks the current URL: sign again whenever the page changes it without loading.</source>
        <translation>似乎只在安卓上失败：微信在安卓上校验当前地址，页面不重新加载而改变地址后，要重新签名。</translation>
    </message>
    <message>
        <source>On HarmonyOS WeChat may check the URL of a later iframe. Look for one, and for realAuthUrl.</source>
        <translation>在鸿蒙上，微信校验的可能是后加载的 iframe 的地址。请检查页面里有没有 iframe，并找到 realAuthUrl。</translation>
    </message>
    <message>
        <source>An iframe is mentioned. WeChat may check the outer page&apos;s URL: look for realAuthUrl, and check which URL was signed.</source>
        <translation>文中提到 iframe。微信校验的可能是外层网页的地址：请找到 realAuthUrl，并检查签的是哪一个。</translation>
    </message>
    <message>
        <source>The URL contains the code of web authorization, which may have changed or gone. Check which URL the signature is made for.</source>
        <translation>网页地址里还带着网页授权的 code，它可能已经变了或被去掉。请检查签名时用的是不是当时的地址。</translation>
    </message>
    <message>
        <source>WeChat checked {detail}. On iOS this can be the landing URL: check whether this is a single-page app.</source>
        <translation>微信校验的是 {detail}，可能是 iOS 上首次进入的地址。请检查这是不是单页应用。</translation>
    </message>
    <message>
        <source>The signature matches, but WeChat refused it: it may have checked another URL. Find realAuthUrl and paste it.</source>
        <translation>签名相符，微信却拒绝了，它校验的可能是另一个地址。请找到 realAuthUrl 并粘贴进来。</translation>
    </message>
    <message>
        <source>The page was opened by its IP address, {detail}. WeChat may accept domains only: test it under a domain.</source>
        <translation>页面是用 IP {detail} 打开的，微信可能只接受域名。请用域名打开再检查。</translation>
    </message>
    <message>
        <source>The page uses port {detail}. WeChat may accept only 80 and 443: test it without a port.</source>
        <translation>页面用了端口 {detail}，微信可能只接受 80 和 443。请去掉端口再检查。</translation>
    </message>
    <message>
        <source>WeChat refused the domain. Check that {detail} is a JS interface safe domain (WeChat Developer Platform → Domains and message push).</source>
        <translation>微信拒绝了该域名，可能没有设置。请检查 {detail} 是否在 JS接口安全域名中（微信开发者平台 → 域名与消息推送配置）。</translation>
    </message>
    <message>
        <source>The page&apos;s host and the JS interface safe domain are related but different: {detail}. Check which one is meant.</source>
        <translation>页面域名与安全域名看起来同属一个主域名但不相同：{detail}。请检查应当用哪一个。</translation>
    </message>
    <message>
        <source>The JS interface safe domains saved here do not cover {detail}. Check them in the WeChat Developer Platform.</source>
        <translation>这里保存的 JS接口安全域名可能不包含 {detail}。请与微信开发者平台上的设置核对。</translation>
    </message>
    <message>
        <source>WeChat refused the domain although {detail} is listed. Check the appId; a new entry may need a few minutes.</source>
        <translation>{detail} 已在安全域名里，微信仍然拒绝。请检查 appId；新加的域名可能要过几分钟才生效。</translation>
    </message>
    <message>
        <source>A name in jsApiList may have the wrong letter case: {detail}. Check it.</source>
        <translation>jsApiList 里有名称的大小写看起来不对：{detail}。请检查。</translation>
    </message>
    <message>
        <source>A name in jsApiList may be misspelt: {detail}. Check it.</source>
        <translation>jsApiList 里有名称看起来拼错了：{detail}。请检查。</translation>
    </message>
    <message>
        <source>{detail} in jsApiList is not a known interface. Check the name in WeChat&apos;s documentation.</source>
        <translation>jsApiList 里的 {detail} 不在已知接口中，可能写错了。请对照微信文档检查。</translation>
    </message>
    <message>
        <source>{detail} is an open tag. It may belong in openTagList, not in jsApiList. Check where it is.</source>
        <translation>{detail} 是开放标签，可能应当写在 openTagList 里，而不是 jsApiList 里。请检查它写在哪里。</translation>
    </message>
    <message>
        <source>wx.ready seems to have run although wx.config failed. Check that the page stops in wx.error.</source>
        <translation>看起来 wx.config 失败后 wx.ready 仍然执行了。请检查页面在 wx.error 里是否中止了后续操作。</translation>
    </message>
    <message>
        <source>{detail} appears with several values; the first was used. Check which one belongs to this page.</source>
        <translation>{detail} 有多个不同的值，采用了第一个。请检查哪一个属于这个页面。</translation>
    </message>
    <message>
        <source>The pasted string1 does not produce this signature. They may come from different requests: check both.</source>
        <translation>粘贴的 string1 算不出这个签名，可能来自两次不同的请求。请检查两者是否对应。</translation>
    </message>
    <message>
        <source>This looks like source code with placeholders. Check the page as the browser received it; its values are needed.</source>
        <translation>这看起来是还没有填入值的源代码。请检查浏览器实际收到的网页，需要的是那里面的值。</translation>
    </message>
    <message>
        <source>The pasted signature does not look like one: {detail}. Check it: a signature has 40 characters 0-9 and a-f.</source>
        <translation>粘贴的签名看起来不是有效的签名：{detail}。请检查：签名为 40 个字符，只含 0-9 和 a-f。</translation>
    </message>
    <message>
        <source>wx.config does not read a key called {detail}. Check its spelling and letter case.</source>
        <translation>wx.config 不读取这个键名：{detail}。请检查拼写和大小写。</translation>
    </message>
    <message>
        <source>wx.config lacks {detail}, which it needs. Check the call.</source>
        <translation>wx.config 缺少必需的 {detail}。请检查这次调用。</translation>
    </message>
    <message>
        <source>wx.config may have got no usable value: {detail}. Check what the back end&apos;s response calls it.</source>
        <translation>wx.config 在这里没有得到可用的值：{detail}。请检查后端返回中对应的字段名。</translation>
    </message>
    <message>
        <source>There are several signatures. The one starting with {detail} matches, this one does not: check which is used.</source>
        <translation>内容中有多个签名。以 {detail} 开头的相符，这一个不符：请检查页面用的是哪一个。</translation>
    </message>
    <message>
        <source>This looks like a WeChat Pay signature (uppercase MD5 or HMAC-SHA256). Check where it comes from.</source>
        <translation>这看起来是微信支付的签名（大写的 MD5 或 HMAC-SHA256）。请检查它出自哪个接口。</translation>
    </message>
    <message>
        <source>The timestamp {detail} looks rounded, as spreadsheets show it: its last digits are lost. Copy it as text.</source>
        <translation>时间戳 {detail} 看起来是表格软件显示的科学计数法，末尾几位已经丢失。请以文本格式复制。</translation>
    </message>
    <message>
        <source>The page URL was pasted without https:// or http://. It was read as {detail}: check that.</source>
        <translation>粘贴的网页地址前面没有 https:// 或 http://，已按 {detail} 来读。请检查是否如此。</translation>
    </message>
</context>
<context>
    <name>trials</name>
    <message>
        <source>WeChat accepts the AppID, the AppSecret and the IP of this way.</source>
        <translation type="unfinished">微信接受此 AppID、AppSecret 以及此连接方式的 IP。</translation>
    </message>
    <message>
        <source>WeChat accepts the AppID, the AppSecret and this computer&apos;s IP.</source>
        <translation type="unfinished">微信接受此 AppID、AppSecret 和本机 IP。</translation>
    </message>
    <message>
        <source>WeChat was reached and takes calls that come this way.</source>
        <translation type="unfinished">已连通微信，微信接受经此方式发出的调用。</translation>
    </message>
    <message>
        <source>WeChat was reached. Whether it takes calls that come this way shows only with the right AppSecret.</source>
        <translation type="unfinished">已连通微信。微信是否接受经此方式发出的调用，要用正确的 AppSecret 才能得知。</translation>
    </message>
</context>
<context>
    <name>usage</name>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: 错误：%(message)s
</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>参数 %(argument_name)s：%(message)s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>无法识别的参数：%s</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>缺少必需的参数：%s</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>须提供以下参数之一：%s</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>不能与参数 %s 同时使用</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>不带值，多余的值：%r</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>选项 %(option)s 不明确，可能是：%(matches)s</translation>
    </message>
    <message>
        <source>unexpected option string: %s</source>
        <translation>意外的选项：%s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>须跟一个值</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <translation>最多跟一个值</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>至少须跟一个值</translation>
    </message>
    <message>
        <source>expected %s argument</source>
        <translation>须跟 %s 个值</translation>
    </message>
    <message>
        <source>expected %s arguments</source>
        <translation>须跟 %s 个值</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>无效的值（应为 %(type)s）：%(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>无效的值：%(value)r（可用的值：%(choices)s）</translation>
    </message>
    <message>
        <source>must be a number from {least} to {most}</source>
        <translation>须为 {least} 到 {most} 之间的数</translation>
    </message>
    <message>
        <source>must be “-”: a password in an argument can be seen by every program</source>
        <translation>只能是“-”：写在参数中的密码可被所有程序看到</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>the current jsapi_ticket</source>
        <translation>当前的 jsapi_ticket</translation>
    </message>
    <message>
        <source>an earlier jsapi_ticket</source>
        <translation>以前的 jsapi_ticket</translation>
    </message>
    <message>
        <source>the pasted ticket</source>
        <translation>粘贴的票据</translation>
    </message>
    <message>
        <source>the agent_config ticket</source>
        <translation>企业微信 agent_config 票据</translation>
    </message>
    <message>
        <source>the access_token</source>
        <translation>access_token</translation>
    </message>
    <message>
        <source>another account&apos;s ticket</source>
        <translation>另一个账号的票据</translation>
    </message>
    <message>
        <source>No saved account has this appId</source>
        <translation>已保存的账号中没有这个 appId</translation>
    </message>
    <message>
        <source>To judge the signature, this is still needed:</source>
        <translation>要判断签名，还需要：</translation>
    </message>
    <message>
        <source>Nothing was recognised</source>
        <translation>没有识别到内容</translation>
    </message>
    <message>
        <source>Wrong: {title}</source>
        <translation>错误：{title}</translation>
    </message>
    <message>
        <source>string1 as the back end built it, from its log</source>
        <translation>后端日志里实际拼接的 string1</translation>
    </message>
    <message>
        <source>Cannot be judged: signed {ago} ago</source>
        <translation>无法判断：签名于 {ago}前生成</translation>
    </message>
    <message>
        <source>all values that the back end signed, from its log</source>
        <translation>后端实际签名的所有值（来自日志）</translation>
    </message>
    <message>
        <source>Likely cause: {cause}</source>
        <translation>可能的原因：{cause}</translation>
    </message>
    <message>
        <source>Who should act: {who}</source>
        <translation>由谁处理：{who}</translation>
    </message>
    <message>
        <source>IP address for the whitelist: {address}</source>
        <translation>要加入白名单的 IP：{address}</translation>
    </message>
    <message>
        <source>Also in the text: {error}</source>
        <translation>文中还有：{error}</translation>
    </message>
    <message>
        <source>{code} · {meaning}</source>
        <translation>{code} · {meaning}</translation>
    </message>
    <message>
        <source>The signature matches.</source>
        <translation>签名正确。</translation>
    </message>
    <message>
        <source>The signature is wrong; the cause is proven.</source>
        <translation>签名错误，原因已证实。</translation>
    </message>
    <message>
        <source>The signature is wrong; the cause is unknown.</source>
        <translation>签名错误，原因未能证实。</translation>
    </message>
    <message>
        <source>More information is needed.</source>
        <translation>信息不全。</translation>
    </message>
    <message>
        <source>page URL</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>as pasted</source>
        <translation>粘贴的地址</translation>
    </message>
    <message>
        <source>as a browser reports it</source>
        <translation>浏览器上报的地址</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>实际签名的内容</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>应当签名的内容</translation>
    </message>
    <message>
        <source>Read with invisible characters removed.</source>
        <translation>粘贴的内容里有看不见的字符，已按没有这些字符来读。</translation>
    </message>
    <message>
        <source>Read with line breaks removed.</source>
        <translation>粘贴的内容里有换行，已按没有换行来读。</translation>
    </message>
    <message>
        <source>Read as raw e-mail (=3D as =).</source>
        <translation>粘贴的内容已按邮件源码来读，=3D 读作 =。</translation>
    </message>
    <message>
        <source>Read with full-width characters as half-width.</source>
        <translation>粘贴的内容里有全角字符，已按半角来读。</translation>
    </message>
    <message>
        <source>Read with curly quotes and dashes as straight ones.</source>
        <translation>粘贴的内容里有弯引号或长横线，已按普通的引号和横线来读。</translation>
    </message>
    <message>
        <source>Read with \/ as /.</source>
        <translation>粘贴的内容里的 \/ 已按 / 来读。</translation>
    </message>
    <message>
        <source>Read with \u0026 and similar escapes decoded.</source>
        <translation>粘贴的内容里的 \u0026 之类已按所代表的字符来读。</translation>
    </message>
    <message>
        <source>Read with &amp;amp; and similar entities decoded.</source>
        <translation>粘贴的内容里的 &amp;amp; 之类已按所代表的字符来读。</translation>
    </message>
    <message>
        <source>Read with ×tamp as &amp;timestamp, and the like.</source>
        <translation>粘贴的内容里的 ×tamp 之类已按 &amp;timestamp 来读。</translation>
    </message>
    <message>
        <source>Read with \_ as _, and the like.</source>
        <translation>粘贴的内容里的 \_ 之类已按 _ 来读。</translation>
    </message>
    <message>
        <source>The pasted URL was percent-encoded as a whole; read after decoding.</source>
        <translation>粘贴的地址被整体编码过，已按解码后的地址来读。</translation>
    </message>
    <message>
        <source>Read with garbled characters restored as Chinese (UTF-8).</source>
        <translation>粘贴的内容里有乱码，已按 UTF-8 的中文来读。</translation>
    </message>
    <message>
        <source>Read without the … at its end.</source>
        <translation>粘贴的内容以 … 结尾，已按没有省略来读。</translation>
    </message>
    <message>
        <source>what WeChat checked (realAuthUrl)</source>
        <translation>微信校验的地址（realAuthUrl）</translation>
    </message>
    <message>
        <source>signature: from wx.config or the back end&apos;s response</source>
        <translation>signature：见 wx.config 或后端返回</translation>
    </message>
    <message>
        <source>nonceStr: from the same place as the signature</source>
        <translation>nonceStr：与 signature 同一处</translation>
    </message>
    <message>
        <source>timestamp: from the same place as the signature</source>
        <translation>timestamp：与 signature 同一处</translation>
    </message>
    <message>
        <source>the page URL, or the realAuthUrl that newer clients show with the error</source>
        <translation>网页地址，或新版客户端报错时附带的 realAuthUrl</translation>
    </message>
    <message>
        <source>jsapi_ticket: select the account, or paste the ticket</source>
        <translation>jsapi_ticket：选择账号，或粘贴票据</translation>
    </message>
    <message>
        <source>Signature matches</source>
        <translation>签名正确</translation>
    </message>
    <message>
        <source>It matches the ticket, nonceStr, timestamp and URL.</source>
        <translation>与票据、nonceStr、timestamp 和网页地址全部相符。</translation>
    </message>
    <message>
        <source>More information needed</source>
        <translation>信息不全</translation>
    </message>
    <message>
        <source>Paste the wx.config call, the back end&apos;s JSON, console output, string1 or the page URL.</source>
        <translation>请粘贴 wx.config、后端返回的 JSON、控制台输出、string1 或网页地址。</translation>
    </message>
    <message>
        <source>Wrong: {count} mistakes combined</source>
        <translation>错误：{count} 处问题叠加</translation>
    </message>
    <message>
        <source>Only together do these mistakes produce this signature; each one must be fixed.</source>
        <translation>这些问题叠加才会得到这个签名，每一处都要改正。</translation>
    </message>
    <message>
        <source>Checked with {name}&apos;s tickets.</source>
        <translation>核对时用的是“{name}”的票据。</translation>
    </message>
    <message>
        <source>Wrong, cause unknown</source>
        <translation>签名错误，原因不明</translation>
    </message>
    <message>
        <source>No known mistake produces this signature: all {count} combinations were tried in {seconds} s. This would help:</source>
        <translation>已知的错误都得不到这个签名：{seconds} 秒内试完了全部 {count} 种组合。提供以下信息会有帮助：</translation>
    </message>
    <message>
        <source>None of {count} combinations produces this signature; the search stopped after {seconds} s. This would help:</source>
        <translation>{seconds} 秒内试过 {count} 种组合，都得不到这个签名，尚未试完。提供以下信息会有帮助：</translation>
    </message>
    <message>
        <source>the realAuthUrl that newer clients show with the error (the URL WeChat checked)</source>
        <translation>新版客户端报错时附带的 realAuthUrl，即微信校验的网页地址</translation>
    </message>
    <message>
        <source>previous jsapi_tickets, and the tickets of other accounts on these servers</source>
        <translation>以前的 jsapi_ticket，以及服务器上其他账号的票据</translation>
    </message>
    <message>
        <source>the landing page&apos;s URL, and the signing endpoint&apos;s URL</source>
        <translation>首次进入的网页地址，以及签名接口的地址</translation>
    </message>
    <message>
        <source>the right account, if the page does not belong to {name}</source>
        <translation>正确的账号，如果网页不属于“{name}”</translation>
    </message>
    <message>
        <source>card ticket (wx_card): select the account and refresh it on the Tokens page, or paste the api_ticket</source>
        <translation>卡券票据（wx_card）：请选择账号并在“凭证”页刷新它，或粘贴 api_ticket</translation>
    </message>
    <message>
        <source>AppID: it is part of a card&apos;s signature; paste it as appId: wx…</source>
        <translation>AppID：它参与卡券签名；请粘贴 appId：wx…</translation>
    </message>
    <message>
        <source>card_id: from the same card as the signature</source>
        <translation>card_id：与签名属于同一张卡券</translation>
    </message>
    <message>
        <source>Token: from the message push settings; paste it on a line of its own as Token: …</source>
        <translation>Token：见消息推送配置；请另起一行粘贴 Token：…</translation>
    </message>
    <message>
        <source>nonce: from the same query string as the signature</source>
        <translation>nonce：与签名在同一个请求里</translation>
    </message>
    <message>
        <source>Encrypt: from the body of the message</source>
        <translation>Encrypt：见消息体</translation>
    </message>
    <message>
        <source>This is a card signature (cardExt of wx.addCard), not one for wx.config.</source>
        <translation>这是卡券签名（wx.addCard 的 cardExt），不是 wx.config 的签名。</translation>
    </message>
    <message>
        <source>This is a card signature (cardSign of wx.chooseCard), not one for wx.config.</source>
        <translation>这是卡券签名（wx.chooseCard 的 cardSign），不是 wx.config 的签名。</translation>
    </message>
    <message>
        <source>This is the check of the server URL (message push, Token), not a page signature.</source>
        <translation>这是服务器地址的校验（消息推送，Token），不是网页的签名。</translation>
    </message>
    <message>
        <source>This is the signature of an encrypted message (message push), not a page signature.</source>
        <translation>这是加密消息的签名（消息推送），不是网页的签名。</translation>
    </message>
    <message>
        <source>the card ticket at the time of signing</source>
        <translation>签名当时的卡券票据</translation>
    </message>
    <message>
        <source>the Token exactly as in the message push settings</source>
        <translation>消息推送配置里的 Token，逐字符核对</translation>
    </message>
    <message>
        <source>the query string and the body exactly as WeChat sent them</source>
        <translation>微信发来的原始请求参数和消息体</translation>
    </message>
    <message>
        <source>The signature matches the sorted values.</source>
        <translation>签名与排序后的值相符。</translation>
    </message>
    <message>
        <source>The text contains a rid. You can look it up on the Error codes page.</source>
        <translation>文中有 rid，可以在“错误码”页查询。</translation>
    </message>
    <message>
        <source>Paste the values of wx.config too, and the signature itself is checked.</source>
        <translation>把 wx.config 的各个值也粘贴进来，就能检查签名本身。</translation>
    </message>
    <message>
        <source>the card ticket (wx_card)</source>
        <translation>卡券票据 (wx_card)</translation>
    </message>
    <message>
        <source>{name}&apos;s ticket</source>
        <translation>{name} 的票据</translation>
    </message>
    <message>
        <source>Wrong: one of these two mistakes</source>
        <translation>签名错误：以下两种错误之一</translation>
    </message>
    <message>
        <source>Wrong: one of these {count} mistakes</source>
        <translation>签名错误：以下 {count} 种错误之一</translation>
    </message>
    <message>
        <source>Each of them gives exactly this signature. Which one it was, only the back end&apos;s code can tell.</source>
        <translation>每一种都会得出完全相同的签名，具体是哪一种，只有看后端代码才能确定。</translation>
    </message>
    <message>
        <source>{title}: {sentence}</source>
        <translation>{title}：{sentence}</translation>
    </message>
    <message>
        <source> + </source>
        <translation>＋</translation>
    </message>
    <message>
        <source>The signature cannot be judged: the ticket of its time is not known.</source>
        <translation>无法判断签名：生成签名时的 ticket 未知。</translation>
    </message>
    <message>
        <source>Its timestamp says it was signed at {time}. The ticket of that time is not known here and may have been another one. Ask for a new signature.</source>
        <translation>按其时间戳，签名生成于 {time}。当时的 ticket 这里没有记录，可能与现在的不同。请让对方重新提供签名。</translation>
    </message>
    <message>
        <source>Read with the letters l, I and O in the timestamp as digits.</source>
        <translation>时间戳里有字母 l、I 或 O，已按数字来读。</translation>
    </message>
    <message>
        <source>Read with https:// before the URL.</source>
        <translation>粘贴的地址前面没有协议，已按 https:// 来读。</translation>
    </message>
</context>
<context>
    <name>watching</name>
    <message>
        <source>{kind} of {name} expires in {left}.</source>
        <translation>{name} 的 {kind} 将在 {left} 后过期。</translation>
    </message>
    <message>
        <source>Another system replaced the {kind} of {name}.</source>
        <translation>{name} 的 {kind} 被其他系统替换。</translation>
    </message>
    <message>
        <source>It expires at {time}.</source>
        <translation>将于 {time} 过期。</translation>
    </message>
</context>
</TS>
