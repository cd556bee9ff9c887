<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccountDelegate</name>
    <message>
        <source>edited</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>环境(&amp;E)</translation>
    </message>
    <message>
        <source>API &amp;host</source>
        <translation>API 域名(&amp;H)</translation>
    </message>
    <message>
        <source>The API host is a tunnel or rela&amp;y of mine</source>
        <translation>API 域名是我自己的隧道或转发服务(&amp;Y)</translation>
    </message>
    <message>
        <source>Only then do this account&apos;s AppSecret and tokens go to a host on this computer.</source>
        <translation>勾选后，才会把这个账号的 AppSecret 和凭证发给本机上的 API 域名。</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>代理(&amp;X)</translation>
    </message>
    <message>
        <source>Only if this network needs one.</source>
        <translation>仅在本网络需要代理时填写。</translation>
    </message>
    <message>
        <source>JS-safe &amp;domains</source>
        <translation>JS 接口安全域名(&amp;D)</translation>
    </message>
    <message>
        <source>As in the console; they help to judge addresses.</source>
        <translation>与公众平台后台一致，用于核对网页地址。</translation>
    </message>
    <message>
        <source>Sh&amp;ow</source>
        <translation>显示(&amp;O)</translation>
    </message>
    <message>
        <source>Shown while pressed</source>
        <translation>按住时显示</translation>
    </message>
    <message>
        <source>Leave it empty to keep the saved one.</source>
        <translation>留空则沿用已保存的 AppSecret。</translation>
    </message>
    <message>
        <source>Each fetch ends the token that the company&apos;s servers may be using: they fail with 40001 until they fetch their own. wxdesk asks before each.</source>
        <translation>每次获取都会让企业服务器正在使用的令牌失效：服务器会报 40001，直到它们重新获取。wxdesk 每次都会先询问。</translation>
    </message>
    <message>
        <source>Ends nobody&apos;s token.</source>
        <translation>不会让任何人的令牌失效。</translation>
    </message>
    <message>
        <source>&amp;Token source</source>
        <translation>令牌来源(&amp;T)</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>AppSecret missing</source>
        <translation>缺少 AppSecret</translation>
    </message>
    <message>
        <source>AppSecret could not be read</source>
        <translation>无法读取 AppSecret</translation>
    </message>
    <message>
        <source>looking for the AppSecret…</source>
        <translation>正在查找 AppSecret…</translation>
    </message>
    <message>
        <source>AppSecret: {place}</source>
        <translation>AppSecret：{place}</translation>
    </message>
</context>
<context>
    <name>AccountPane</name>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Check the secret</source>
        <translation>检查 AppSecret(&amp;C)</translation>
    </message>
    <message>
        <source>Fetch a stable token, which ends nobody&apos;s</source>
        <translation>获取一次稳定版令牌，不会让任何令牌失效</translation>
    </message>
    <message>
        <source>Disca&amp;rd</source>
        <translation>放弃修改(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Kept in memory until wxdesk closes.</source>
        <translation>只留在内存中，关闭 wxdesk 后即丢失。</translation>
    </message>
    <message>
        <source>It goes into {place}, and nowhere else.</source>
        <translation>只保存到{place}，不会写到别处。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved; the AppSecret is kept until wxdesk closes.</source>
        <translation>已保存；AppSecret 保留到 wxdesk 关闭为止。</translation>
    </message>
    <message>
        <source>Saved. The AppSecret is in {place}.</source>
        <translation>已保存。AppSecret 位于{place}。</translation>
    </message>
    <message>
        <source>Asking WeChat…</source>
        <translation>正在请求微信…</translation>
    </message>
    <message>
        <source>WeChat accepts the AppID, the AppSecret and this computer.</source>
        <translation>微信接受此 AppID、AppSecret 和这台电脑。</translation>
    </message>
    <message>
        <source>Remove {name} and its AppSecret from this computer?</source>
        <translation>从这台电脑移除“{name}”及其 AppSecret？</translation>
    </message>
    <message>
        <source>The AppSecret is shown in the console only when it is reset, and a reset stops every server using it.</source>
        <translation>后台只在重置时显示 AppSecret，而重置会让所有正在使用它的服务器停止工作。</translation>
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
        <source>Waiting for {place}. It may be asking for its password in another window.</source>
        <translation>正在等待{place}。它可能在另一个窗口中要求输入密码。</translation>
    </message>
    <message>
        <source>Called off. Nothing was changed.</source>
        <translation>已取消，未作任何更改。</translation>
    </message>
    <message>
        <source>Add an Official or Service Account</source>
        <translation>添加公众号/服务号</translation>
    </message>
</context>
<context>
    <name>AccountSwitcher</name>
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
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>添加账号(&amp;A)</translation>
    </message>
    <message>
        <source>Choose an account on the left, or add one.</source>
        <translation>在左侧选择一个账号，或添加新的账号。</translation>
    </message>
    <message>
        <source>This account is built in. It lives in a small WeChat inside this program: its AppSecret is made anew at each start and is of no use anywhere else.</source>
        <translation>这是内置账号，属于本程序自带的小型微信。它的 AppSecret 每次启动都会重新生成，在别处没有任何用处。</translation>
    </message>
    <message>
        <source>This session only: this computer has no keyring that keeps secrets safely. An AppSecret typed here stays in memory until wxdesk closes, and nothing of it is written to the disk.</source>
        <translation>仅本次会话有效：这台电脑没有可安全保存密钥的钥匙串。在此输入的 AppSecret 只留在内存中，直到 wxdesk 关闭，不会写入磁盘。</translation>
    </message>
    <message>
        <source>GNOME Keyring or KDE Wallet is such a keyring: start one, then start wxdesk again.</source>
        <translation>GNOME Keyring 或 KDE 钱包都可以：启动其中一个，再重新启动 wxdesk。</translation>
    </message>
    <message>
        <source>Accounts on this computer: {count}. AppSecrets are never written to wxdesk&apos;s own files.</source>
        <translation>这台电脑上的账号：{count} 个。AppSecret 绝不会写入 wxdesk 自己的文件。</translation>
    </message>
    <message>
        <source>No account yet. Add one to begin.</source>
        <translation>还没有账号。先添加一个吧。</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>调用记录</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the calls that are shown as a table</source>
        <translation>将所列调用保存为表格</translation>
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
        <source>Nothing was asked of WeChat yet. Every call appears here, without its secrets.</source>
        <translation>还没有调用过微信接口。每次调用都会列在这里，不含任何密钥。</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>Calls to WeChat since the start: {total}.</source>
        <translation>启动以来调用微信接口 {total} 次。</translation>
    </message>
    <message>
        <source>Save the calls</source>
        <translation>保存调用记录</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Likely causes, the likeliest first</source>
        <translation>可能原因（按可能性排序）</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
    <message>
        <source>Who has to do it</source>
        <translation>由谁处理</translation>
    </message>
    <message>
        <source>Copy for the whitelist</source>
        <translation>复制以加入白名单</translation>
    </message>
    <message>
        <source>and {count} more rids</source>
        <translation>另有 {count} 个 rid</translation>
    </message>
    <message>
        <source>&amp;Search the documentation</source>
        <translation>搜索官方文档(&amp;S)</translation>
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
        <source>Earlier &amp;batches</source>
        <translation>以前的批次</translation>
    </message>
    <message>
        <source>{time} · {missing} of {total} not downloaded yet · {folder}</source>
        <translation>{time} · 共 {total} 个，还有 {missing} 个未下载 · {folder}</translation>
    </message>
    <message>
        <source>{time} · {saved} saved, {failed} failed · {folder}</source>
        <translation>{time} · 已保存 {saved}，失败 {failed} · {folder}</translation>
    </message>
    <message>
        <source>{time} · {saved} saved · {folder}</source>
        <translation>{time} · 已保存 {saved} · {folder}</translation>
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
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>Paste media IDs: every file is saved, or you get the reason why not.</source>
        <translation>粘贴 media_id 列表，逐个下载；未能保存的会注明原因。</translation>
    </message>
    <message>
        <source>{saved} of {total} saved, {failed} failed</source>
        <translation>共 {total} 个，已保存 {saved} 个，失败 {failed} 个</translation>
    </message>
    <message>
        <source>{files} files/s, {size}/s</source>
        <translation>{files} 个/秒，{size}/秒</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>剩余约 {time}</translation>
    </message>
    <message>
        <source>All {saved} saved.</source>
        <translation>已全部保存，共 {saved} 个。</translation>
    </message>
    <message>
        <source>{reason}: {count}</source>
        <translation>{reason}：{count}</translation>
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
        <source>Nothing needed to be downloaded: this list was already done in this folder.</source>
        <translation>无需下载：此列表先前已在该文件夹中处理完毕。</translation>
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
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>BrowserCard</name>
    <message>
        <source>A browser reports this address differently, and WeChat checks what the browser reports.</source>
        <translation>浏览器上报的地址与此不同，而微信校验的是浏览器上报的地址。</translation>
    </message>
    <message>
        <source>What is signed is a part of what you typed:</source>
        <translation>参与签名的只是您输入内容的一部分：</translation>
    </message>
    <message>
        <source>&amp;Sign what the browser reports</source>
        <translation>改用浏览器上报的地址(&amp;S)</translation>
    </message>
    <message>
        <source>signed here</source>
        <translation>此处签名的地址</translation>
    </message>
    <message>
        <source>reported by a browser</source>
        <translation>浏览器上报的地址</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Choose a call to read what it means.</source>
        <translation>选择一条调用，查看它的含义。</translation>
    </message>
</context>
<context>
    <name>CallModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>CaseReport</name>
    <message>
        <source>{name}, current ticket</source>
        <translation>{name}，当前票据</translation>
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
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Who has to act</source>
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
        <source>Back to the list of all codes (Esc)</source>
        <translation>返回全部错误码列表 (Esc)</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>报错</translation>
    </message>
    <message>
        <source>Paste an error: a code, WeChat&apos;s JSON, a console&apos;s line, a whole log. Or type a code or words to look for.</source>
        <translation>粘贴报错：错误码、微信返回的 JSON、控制台的一行或整段日志。也可输入错误码或关键词查找。</translation>
    </message>
    <message>
        <source>Example: a &amp;server that is refused</source>
        <translation>示例：服务器被拒绝(&amp;S)</translation>
    </message>
    <message>
        <source>A pa&amp;ge&apos;s signature</source>
        <translation>网页签名(&amp;G)</translation>
    </message>
    <message>
        <source>A &amp;missing permission</source>
        <translation>缺少权限(&amp;M)</translation>
    </message>
    <message>
        <source>A l&amp;og</source>
        <translation>一段日志(&amp;O)</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>全部错误码</translation>
    </message>
    <message>
        <source>No code matches. Try fewer words, or paste the whole error.</source>
        <translation>没有匹配的错误码。请减少关键词，或粘贴完整报错。</translation>
    </message>
    <message>
        <source>{count} different codes were found.</source>
        <translation>共找到 {count} 个不同的错误码。</translation>
    </message>
    <message>
        <source>{code} has {count} meanings.</source>
        <translation>{code} 有 {count} 种含义。</translation>
    </message>
    <message>
        <source>Who has to act: {who}</source>
        <translation>由谁处理：{who}</translation>
    </message>
    <message>
        <source>Paste an error, or choose a code. Nothing that you paste leaves this computer.</source>
        <translation>粘贴报错，或选择一个错误码。粘贴的内容不会离开本机。</translation>
    </message>
    <message>
        <source>No code was recognised in this text. Paste the error itself, or look through the list.</source>
        <translation>未识别到错误码。请粘贴报错本身，或浏览列表。</translation>
    </message>
    <message>
        <source>Codes that match: {shown} of {total}</source>
        <translation>匹配的错误码：{shown} / {total}</translation>
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
        <source>Clears in {seconds} s</source>
        <translation>{seconds} 秒后清除</translation>
    </message>
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
        <source>Show {name} while pressed</source>
        <translation>按住显示 {name}</translation>
    </message>
    <message>
        <source>Shown while pressed</source>
        <translation>按住时显示</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>未获取</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>自 {time}</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最多</translation>
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
        <source>{source}, first seen {time}</source>
        <translation>{source}，首次见到 {time}</translation>
    </message>
    <message>
        <source>{source}, {time}</source>
        <translation>{source}，{time}</translation>
    </message>
    <message>
        <source>should have ended {time}</source>
        <translation>本应 {time} 到期</translation>
    </message>
    <message>
        <source>ends {time} at the latest</source>
        <translation>最迟 {time} 到期</translation>
    </message>
    <message>
        <source>ends {time}</source>
        <translation>{time} 到期</translation>
    </message>
</context>
<context>
    <name>DiagnosePage</name>
    <message>
        <source>Diagnose</source>
        <translation>签名诊断</translation>
    </message>
    <message>
        <source>Paste what the customer sent. Nothing that you paste leaves this computer.</source>
        <translation>粘贴客户发来的内容。您粘贴的一切都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>A signature</source>
        <translation>一个签名</translation>
    </message>
    <message>
        <source>A signing endpoint</source>
        <translation>签名接口</translation>
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
        <source>Which addresses does a back end sign wrongly? No ticket and no token is sent to it.</source>
        <translation>后端会把哪些地址签错？检测时不会向它发送任何票据或令牌。</translation>
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
    <name>EndpointDetails</name>
    <message>
        <source>was signed</source>
        <translation>实际签名的内容</translation>
    </message>
    <message>
        <source>should have been</source>
        <translation>应当签名的内容</translation>
    </message>
    <message>
        <source>to be signed</source>
        <translation>应当签名的地址</translation>
    </message>
    <message>
        <source>reply: HTTP {status}, {seconds} s</source>
        <translation>返回内容：HTTP {status}，{seconds} 秒</translation>
    </message>
</context>
<context>
    <name>EndpointForm</name>
    <message>
        <source>Signing &amp;endpoint</source>
        <translation>签名接口(&amp;E)</translation>
    </message>
    <message>
        <source>Page &amp;address</source>
        <translation>页面地址(&amp;A)</translation>
    </message>
    <message>
        <source>Tricky addresses are made from it: up to 24 requests.</source>
        <translation>据此生成各种易错地址，最多请求 24 次。</translation>
    </message>
    <message>
        <source>&amp;Way of asking</source>
        <translation>请求方式(&amp;W)</translation>
    </message>
    <message>
        <source>GET, in the query</source>
        <translation>GET，放在查询参数中</translation>
    </message>
    <message>
        <source>POST, as a form</source>
        <translation>POST，表单</translation>
    </message>
    <message>
        <source>POST, as JSON</source>
        <translation>POST，JSON</translation>
    </message>
    <message>
        <source>Para&amp;meter</source>
        <translation>参数名(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Further ones</source>
        <translation>其他参数(&amp;F)</translation>
    </message>
    <message>
        <source>name=value, with &amp; between; sent as typed.</source>
        <translation>格式为 name=value，多个用 &amp; 隔开；按所填内容发送。</translation>
    </message>
    <message>
        <source>Mistake to tr&amp;y</source>
        <translation>试一种错误(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>EndpointModel</name>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Tricky because of</source>
        <translation>易错之处</translation>
    </message>
    <message>
        <source>Address asked about</source>
        <translation>请求签名的地址</translation>
    </message>
    <message>
        <source>What the endpoint did</source>
        <translation>接口的表现</translation>
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
        <source>Addresses</source>
        <translation>地址</translation>
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
        <source>{asked} of {total} addresses</source>
        <translation>已检测 {asked} / {total} 个地址</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>pag&amp;e address</source>
        <translation>网页地址(&amp;E)</translation>
    </message>
    <message>
        <source>One in each line.</source>
        <translation>每行一个。</translation>
    </message>
</context>
<context>
    <name>ExampleCard</name>
    <message>
        <source>A case to try</source>
        <translation>试一个例子</translation>
    </message>
    <message>
        <source>Signed with the sandbox&apos;s own ticket: see what a verdict looks like before a customer asks for one.</source>
        <translation>用沙盒自己的票据签名：在客户来问之前，先看看诊断结果是什么样子。</translation>
    </message>
    <message>
        <source>Mistake</source>
        <translation>错误类型</translation>
    </message>
    <message>
        <source>Paste a &amp;wrong signature</source>
        <translation>粘贴一个错误的签名(&amp;W)</translation>
    </message>
    <message>
        <source>Paste a right &amp;one</source>
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
    <name>FilterBar</name>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>筛选 (Ctrl+F)</translation>
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
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 个</translation>
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
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>was given</source>
        <translation>给出的签名</translation>
    </message>
    <message>
        <source>this ticket and address give</source>
        <translation>按此票据和地址算出的签名</translation>
    </message>
    <message>
        <source>As the back end should build it. The ticket is masked here; the copy holds it in full.</source>
        <translation>后端应当这样拼接。此处票据已打码；复制的内容含完整票据。</translation>
    </message>
    <message>
        <source>Copy strin&amp;g1</source>
        <translation>复制 string1(&amp;G)</translation>
    </message>
    <message>
        <source>Possibilities tried: {count}, in {seconds} s</source>
        <translation>已尝试 {count} 种可能，用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>was signed</source>
        <translation>实际签名的内容</translation>
    </message>
    <message>
        <source>was pasted</source>
        <translation>粘贴的内容</translation>
    </message>
    <message>
        <source>should have been</source>
        <translation>应当是</translation>
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
        <source>these values give</source>
        <translation>按这些值算出的签名</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>AppID and AppSecret. The AppSecret goes into the system keyring; where there is none, it is kept in memory until wxdesk closes.</source>
        <translation>填写 AppID 和 AppSecret。AppSecret 保存到系统钥匙串；没有钥匙串时，只在内存中保留到 wxdesk 关闭。</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>添加账号…(&amp;A)</translation>
    </message>
    <message>
        <source>Try it on the sandbox</source>
        <translation>在沙盒中试用</translation>
    </message>
    <message>
        <source>A small WeChat inside this program: running tokens, signatures to check, 24 media to save. Offline.</source>
        <translation>程序内置的小型微信：会倒计时的令牌、可校验的签名、24 个可保存的素材。无需联网。</translation>
    </message>
    <message>
        <source>&amp;Open the sandbox</source>
        <translation>打开沙盒(&amp;O)</translation>
    </message>
    <message>
        <source>Signatures, tokens and media of WeChat Official Accounts, on your desk.</source>
        <translation>公众号/服务号的签名、令牌与素材，尽在桌面。</translation>
    </message>
    <message>
        <source>Add an Official or Service Account</source>
        <translation>添加公众号/服务号</translation>
    </message>
</context>
<context>
    <name>FixCard</name>
    <message>
        <source>What to change</source>
        <translation>需要修改什么</translation>
    </message>
    <message>
        <source>In the page</source>
        <translation>前端页面</translation>
    </message>
    <message>
        <source>In the back end</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Copy co&amp;de</source>
        <translation>复制代码(&amp;D)</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
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
        <source>Save &amp;to</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>保存到</translation>
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
    <name>FormerCaseNotice</name>
    <message>
        <source>A new case. The one before is kept.</source>
        <translation>已开始新的案例，之前的已保留。</translation>
    </message>
    <message>
        <source>&amp;Bring it back</source>
        <translation>恢复之前的(&amp;B)</translation>
    </message>
    <message>
        <source>It is the same case</source>
        <translation>属于同一案例</translation>
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
        <source>user:password</source>
        <translation>用户名:密码</translation>
    </message>
    <message>
        <source>Name: value</source>
        <translation>名称: 值</translation>
    </message>
    <message>
        <source>Stored in the system keyring; without one, until wxdesk closes. Leave empty to use the one saved for this host.</source>
        <translation>保存在系统钥匙串中；没有钥匙串时保留到 wxdesk 关闭。留空则使用为此主机保存的凭据。</translation>
    </message>
</context>
<context>
    <name>ForwardWords</name>
    <message>
        <source>Reading the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>A file counts as forwarded once the endpoint has accepted it.</source>
        <translation>接口确认接收后，文件才算转发成功。</translation>
    </message>
    <message>
        <source>Paused: {counts}.</source>
        <translation>已暂停：{counts}。</translation>
    </message>
    <message>
        <source>All {accepted} forwarded.</source>
        <translation>已全部转发，共 {accepted} 个。</translation>
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
</context>
<context>
    <name>InlineNotice</name>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
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
        <source>Media &amp;IDs</source>
        <translation>media_id </translation>
    </message>
    <message>
        <source>Media IDs</source>
        <translation>media_id</translation>
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
</context>
<context>
    <name>ListSummary</name>
    <message>
        <source>Skipped lines</source>
        <translation>未采用的行</translation>
    </message>
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
    <message>
        <source>read in all: {count}</source>
        <translation>共读取：{count}</translation>
    </message>
</context>
<context>
    <name>MaterialLister</name>
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
    <message>
        <source>Listed {seen} of {total}…</source>
        <translation>已列出 {seen}/{total}…</translation>
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
        <source>Status</source>
        <translation>状态</translation>
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
    <name>PasteBox</name>
    <message>
        <source>Shown in part; all {count} characters were read.</source>
        <translation>只显示了一部分；全部 {count} 个字符均已读取。</translation>
    </message>
</context>
<context>
    <name>PastedPane</name>
    <message>
        <source>What the customer sent</source>
        <translation>客户发来的内容</translation>
    </message>
    <message>
        <source>Paste anything: wx.config({…}), the back end&apos;s JSON, the console&apos;s error, realAuthUrl, string1, an address</source>
        <translation>任意粘贴：wx.config({…})、后端返回的 JSON、控制台报错、realAuthUrl、string1 或网页地址</translation>
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
        <source>Fit the whole picture (0)</source>
        <translation>整张图片 (0)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
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
        <source>Forwarded to</source>
        <translation>已转发到</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>ProbeCard</name>
    <message>
        <source>Ask the page itself</source>
        <translation>让页面自己说</translation>
    </message>
    <message>
        <source>Run this script in vConsole or on a test page before wx.config, and paste here what it prints: the address, the values that wx.config was given, and WeChat&apos;s answer.</source>
        <translation>在 vConsole 或测试页中、调用 wx.config 之前运行这段脚本，再把它打印的内容粘贴到这里：页面地址、传给 wx.config 的值以及微信的回答。</translation>
    </message>
    <message>
        <source>Cop&amp;y the script</source>
        <translation>复制脚本(&amp;Y)</translation>
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
    <name>ReceptionCard</name>
    <message>
        <source>This computer, as WeChat sees it</source>
        <translation>微信看到的本机 IP</translation>
    </message>
    <message>
        <source>Copy for the whitelist</source>
        <translation>复制以加入白名单</translation>
    </message>
    <message>
        <source>Not known yet. WeChat&apos;s next answer tells it.</source>
        <translation>尚不清楚。微信下次返回后即可知道。</translation>
    </message>
    <message>
        <source>WeChat accepts calls from this computer; last seen at {time}.</source>
        <translation>微信接受来自本机的调用；最近一次 {time}。</translation>
    </message>
    <message>
        <source>Refused at {time}: not on the account&apos;s IP whitelist. Once added, it takes effect after 5-10 minutes.</source>
        <translation>{time} 被拒绝：不在账号的 API IP 白名单中。添加后 5-10 分钟生效。</translation>
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
        <source>Asking WeChat…</source>
        <translation>正在请求微信…</translation>
    </message>
    <message>
        <source>WeChat has not answered yet. You can go on meanwhile.</source>
        <translation>微信尚未回应，您可以先做别的。</translation>
    </message>
    <message>
        <source>&amp;Look it up as {name}</source>
        <translation>以“{name}”查询(&amp;L)</translation>
    </message>
    <message>
        <source>Ask WeChat what it kept of this call; no secret is shown</source>
        <translation>向微信查询这次调用的记录；不会显示任何密钥</translation>
    </message>
    <message>
        <source>WeChat&apos;s own &amp;diagnosis</source>
        <translation>微信 API 报错诊断(&amp;D)</translation>
    </message>
    <message>
        <source>Open the page in the WeChat Developer Platform that explains this rid to administrators</source>
        <translation>打开微信开发者平台的“API 报错诊断”，管理员与开发者可查看此 rid</translation>
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
        <source>Sandbox: nothing here reaches WeChat</source>
        <translation>沙盒：这里的一切都不会到达微信</translation>
    </message>
    <message>
        <source>Faults of the sandbox</source>
        <translation>沙盒故障</translation>
    </message>
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
        <source>Switch all off</source>
        <translation>全部关闭</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Changes take effect at once.</source>
        <translation>更改立即生效。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>A copied token, ticket or string1 is taken out again, unless something else was copied since.</source>
        <translation>复制的令牌、票据或 string1 会按时从剪贴板清除；之后若复制了其他内容则不动。</translation>
    </message>
    <message>
        <source>&amp;Clear the clipboard after</source>
        <translation>自动清除剪贴板(&amp;C)</translation>
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
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Offered for new batches; a batch keeps the one it began with.</source>
        <translation>用于新的批次；已开始的批次仍用原来的文件夹。</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Usual one</source>
        <translation>恢复默认(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;At once</source>
        <translation>同时下载(&amp;A)</translation>
    </message>
    <message>
        <source>How many media are fetched at the same time.</source>
        <translation>同时获取的素材数量。</translation>
    </message>
    <message>
        <source>Files a &amp;second</source>
        <translation>每秒文件数(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Megabytes a second</source>
        <translation>每秒兆字节(&amp;M)</translation>
    </message>
    <message>
        <source>For a line that others use too. Both hold for the batches begun from now on.</source>
        <translation>适合与他人共用的网络。两项限制都从之后新建的批次起生效。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Where things are kept</source>
        <translation>数据存放位置</translation>
    </message>
    <message>
        <source>Accounts and settings, without secrets</source>
        <translation>账号与设置（不含密钥）</translation>
    </message>
    <message>
        <source>Batches of media, to go on after a restart</source>
        <translation>素材批次，重启后可继续</translation>
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
        <source>Free software under the MIT licence. It sends nothing to its makers.</source>
        <translation>自由软件，采用 MIT 许可证。不会向开发者发送任何信息。</translation>
    </message>
    <message>
        <source>Write the whole path, from the disk or the root on.</source>
        <translation>请填写完整路径，从盘符或根目录写起。</translation>
    </message>
    <message>
        <source>Where new batches go</source>
        <translation>新批次保存到</translation>
    </message>
    <message>
        <source>Looking for this computer&apos;s keyring…</source>
        <translation>正在查找这台电脑的钥匙串…</translation>
    </message>
    <message>
        <source>In memory, until wxdesk closes: this computer has no keyring that keeps them safely.</source>
        <translation>只在内存中，直到 wxdesk 关闭：这台电脑没有可安全保存密钥的钥匙串。</translation>
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
        <source>&amp;Page address</source>
        <translation>网页地址(&amp;P)</translation>
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
        <source>These look like milliseconds; WeChat counts seconds, ten digits.</source>
        <translation>这看起来是毫秒；微信用的是秒，共十位数字。</translation>
    </message>
    <message>
        <source>{time}, local time</source>
        <translation>本地时间 {time}</translation>
    </message>
    <message>
        <source>The ticket is masked here; the copy holds it in full.</source>
        <translation>此处票据已打码；复制的内容含完整票据。</translation>
    </message>
    <message>
        <source>page address</source>
        <translation>网页地址</translation>
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
        <source>First mend what is marked in red.</source>
        <translation>请先改正标红的内容。</translation>
    </message>
    <message>
        <source>Fetching the ticket…</source>
        <translation>正在获取票据…</translation>
    </message>
    <message>
        <source>Type or paste a page&apos;s address to get its signature.</source>
        <translation>输入或粘贴网页地址，即可得到签名。</translation>
    </message>
    <message>
        <source>Signed, but a browser reports this address differently.</source>
        <translation>已签名，但浏览器上报的地址与此不同。</translation>
    </message>
    <message>
        <source>Signed, but look at what is said below the address.</source>
        <translation>已签名，但请看地址下方的提示。</translation>
    </message>
    <message>
        <source>Signed. The page must have exactly this address.</source>
        <translation>已签名。网页地址必须与此完全一致。</translation>
    </message>
</context>
<context>
    <name>SignatureTab</name>
    <message>
        <source>This cannot be judged</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Fetching the ticket…</source>
        <translation>正在获取票据…</translation>
    </message>
    <message>
        <source>Looking for the cause…</source>
        <translation>正在查找原因…</translation>
    </message>
    <message>
        <source>Combinations of mistakes are being tried.</source>
        <translation>正在尝试各种错误的组合。</translation>
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
        <source>For the page that has this address, and for no other.</source>
        <translation>仅用于此地址的网页。</translation>
    </message>
    <message>
        <source>What the back end answers to its page.</source>
        <translation>后端返回给网页的内容。</translation>
    </message>
    <message>
        <source>On the company&apos;s server, with TICKET set to the ticket held there: another result means another ticket.</source>
        <translation>在企业服务器上运行，并将 TICKET 设为服务器上的票据：结果不同，说明票据不同。</translation>
    </message>
    <message>
        <source>Put in the AppID that the ticket belongs to.</source>
        <translation>请填入票据所属的 AppID。</translation>
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
        <translation>仅为怀疑，未经证实</translation>
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
        <source>Asking WeChat…</source>
        <translation>正在请求微信…</translation>
    </message>
    <message>
        <source>It is fetched when it is needed.</source>
        <translation>需要时自动获取。</translation>
    </message>
    <message>
        <source>ends {time} at the latest</source>
        <translation>最迟 {time} 失效</translation>
    </message>
    <message>
        <source>ends {time}</source>
        <translation>{time} 失效</translation>
    </message>
</context>
<context>
    <name>TokensPage</name>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>立即检查(&amp;C)</translation>
    </message>
    <message>
        <source>Ask WeChat whether it still accepts the access_token</source>
        <translation>询问微信是否仍接受此 access_token</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Fetch again (F5)</source>
        <translation>重新获取 (F5)</translation>
    </message>
    <message>
        <source>Replace the stable token…</source>
        <translation>更换稳定版令牌…</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>fetched here</source>
        <translation>在此获取</translation>
    </message>
    <message>
        <source>replaced elsewhere</source>
        <translation>已被替换</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Fetching a classic token ends the one in use now.</source>
        <translation>获取普通 access_token 会使正在使用的那个失效。</translation>
    </message>
    <message>
        <source>Replacing the stable token ends the present one at once.</source>
        <translation>更换稳定版令牌会使当前令牌立即失效。</translation>
    </message>
    <message>
        <source>Go ahead</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Asking WeChat…</source>
        <translation>正在请求微信…</translation>
    </message>
    <message>
        <source>Nothing was fetched yet.</source>
        <translation>尚未获取任何凭证。</translation>
    </message>
    <message>
        <source>At {time} WeChat said that the access token has expired. Refresh.</source>
        <translation>{time} 微信返回 access_token 已过期。请刷新。</translation>
    </message>
    <message>
        <source>The access token was replaced by another system at {time}.</source>
        <translation>access_token 已于 {time} 被其他系统替换。</translation>
    </message>
    <message>
        <source>Something has expired. Refresh.</source>
        <translation>有凭证已过期，请刷新。</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was changed. Check whether WeChat still accepts the token.</source>
        <translation>电脑时钟被改过。请检查微信是否仍接受此令牌。</translation>
    </message>
    <message>
        <source>Some credentials were not fetched yet.</source>
        <translation>部分凭证尚未获取。</translation>
    </message>
    <message>
        <source>Next change in {left}.</source>
        <translation>下次变化：{left}后。</translation>
    </message>
    <message>
        <source>Everything is fresh. Next change in {left}.</source>
        <translation>一切正常。下次变化：{left}后。</translation>
    </message>
    <message>
        <source>Servers of {name} that cache it fail with 40001 until they fetch their own, up to five minutes later; those on stable_token are not affected. Fetch all the same?</source>
        <translation>缓存了它的 {name} 服务器最迟五分钟后会报 40001，直到自行重新获取；使用 stable_token 的服务器不受影响。仍要获取吗？</translation>
    </message>
    <message>
        <source>Every system that uses the stable token of {name} fails with 40001 until it asks again; those on /cgi-bin/token are not affected. WeChat allows this 20 times a day. Replace it all the same?</source>
        <translation>所有使用 {name} 稳定版令牌的系统都会报 40001，直到重新获取；使用 /cgi-bin/token 的系统不受影响。微信每天允许 20 次。仍要更换吗？</translation>
    </message>
</context>
<context>
    <name>UnfinishedBatches</name>
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
    <message>
        <source>What was kept of a batch cannot be read. Its list can be started again.</source>
        <translation>有一个批次的记录无法读取。可以重新开始这份清单。</translation>
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
        <source>Nothing to judge yet</source>
        <translation>尚无可诊断的内容</translation>
    </message>
    <message>
        <source>The verdict appears here as soon as something is pasted.</source>
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
    <name>addresses</name>
    <message>
        <source>White space around the address is left out.</source>
        <translation>去掉地址前后的空白。</translation>
    </message>
    <message>
        <source>Tabs and line breaks inside it are left out.</source>
        <translation>去掉其中的制表符和换行。</translation>
    </message>
    <message>
        <source>What stands from # on is never signed.</source>
        <translation># 及其后的内容从不参与签名。</translation>
    </message>
    <message>
        <source>http or https is written in small letters.</source>
        <translation>http 或 https 改为小写。</translation>
    </message>
    <message>
        <source>Every \ before the ? becomes a /.</source>
        <translation>? 之前的 \ 都改为 /。</translation>
    </message>
    <message>
        <source>Exactly two slashes follow http: or https:.</source>
        <translation>http: 或 https: 后面只有两个斜杠。</translation>
    </message>
    <message>
        <source>The host is written in small letters.</source>
        <translation>域名改为小写。</translation>
    </message>
    <message>
        <source>A host name with other letters than a-z is written as xn--….</source>
        <translation>含非英文字母的域名改写为 xn--…。</translation>
    </message>
    <message>
        <source>The host is written in its usual form.</source>
        <translation>域名改为规范写法。</translation>
    </message>
    <message>
        <source>The usual port, 80 or 443, is left out.</source>
        <translation>省略默认端口 80 或 443。</translation>
    </message>
    <message>
        <source>The port is a plain number, or left out with its colon.</source>
        <translation>端口改为普通数字；没有端口号时连同冒号省略。</translation>
    </message>
    <message>
        <source>A / stands after the host.</source>
        <translation>域名后面加上 /。</translation>
    </message>
    <message>
        <source>/./ and /../ are worked out.</source>
        <translation>/./ 和 /../ 会被化简。</translation>
    </message>
    <message>
        <source>Chinese letters, spaces and some signs are written as %XX.</source>
        <translation>汉字、空格和部分符号写成 %XX。</translation>
    </message>
    <message>
        <source>The user name or password before the host is written another way.</source>
        <translation>域名前的用户名或密码写法不同。</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>calls</name>
    <message>
        <source>an answer that could not be read</source>
        <translation>应答无法读懂</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>the answer was empty</source>
        <translation>返回为空</translation>
    </message>
    <message>
        <source>the host was not found</source>
        <translation>找不到主机</translation>
    </message>
    <message>
        <source>an HTTP status that WeChat does not use</source>
        <translation>微信不使用的 HTTP 状态</translation>
    </message>
    <message>
        <source>the server is busy</source>
        <translation>服务器繁忙</translation>
    </message>
    <message>
        <source>an answer that is not HTTP</source>
        <translation>返回的不是 HTTP</translation>
    </message>
    <message>
        <source>an answer that is not WeChat&apos;s</source>
        <translation>返回的不是微信的内容</translation>
    </message>
    <message>
        <source>the proxy refused</source>
        <translation>代理拒绝</translation>
    </message>
    <message>
        <source>pointed elsewhere, not followed</source>
        <translation>要求跳转，未跟随</translation>
    </message>
    <message>
        <source>the host takes no connections</source>
        <translation>主机不接受连接</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>超时无响应</translation>
    </message>
    <message>
        <source>the connection is not safe</source>
        <translation>连接不安全</translation>
    </message>
    <message>
        <source>the answer was too large</source>
        <translation>返回内容过大</translation>
    </message>
    <message>
        <source>the answer came too slowly</source>
        <translation>返回太慢</translation>
    </message>
    <message>
        <source>the answer was cut short</source>
        <translation>返回内容不完整</translation>
    </message>
    <message>
        <source>the host was not reached</source>
        <translation>无法到达主机</translation>
    </message>
    <message>
        <source>a video address that is not opened</source>
        <translation>视频地址不予打开</translation>
    </message>
    <message>
        <source>an answer without what was asked for</source>
        <translation>返回缺少所需内容</translation>
    </message>
    <message>
        <source>done</source>
        <translation>成功</translation>
    </message>
</context>
<context>
    <name>causes</name>
    <message>
        <source>the part from # on was signed too</source>
        <translation>把 # 后面的部分也签进去了</translation>
    </message>
    <message>
        <source>WeChat checks the address up to the #. The back end signed what follows as well.</source>
        <translation>微信只校验 # 之前的地址，后端把 # 之后的内容也签进去了。</translation>
    </message>
    <message>
        <source>no address was signed</source>
        <translation>没有签入页面地址</translation>
    </message>
    <message>
        <source>The page&apos;s address did not reach the code that signs.</source>
        <translation>页面地址没有传到签名代码那里。</translation>
    </message>
    <message>
        <source>the route behind # was signed as a path</source>
        <translation>把 # 后的路由当成路径签名了</translation>
    </message>
    <message>
        <source>The page&apos;s route stands behind a #. The signed address has it in its path.</source>
        <translation>页面路由写在 # 后面，签名的地址却把它放进了路径。</translation>
    </message>
    <message>
        <source>the documentation&apos;s sample address was signed</source>
        <translation>签名的是官方文档里的示例地址</translation>
    </message>
    <message>
        <source>The example of WeChat&apos;s documentation stands in the place of the page&apos;s address.</source>
        <translation>本该是页面地址的位置，放的是微信文档里的示例。</translation>
    </message>
    <message>
        <source>the back end&apos;s own address was signed</source>
        <translation>签名的是后端接口自己的地址</translation>
    </message>
    <message>
        <source>What was signed is the address of an interface, not that of the page.</source>
        <translation>签名的是接口地址，而不是页面地址。</translation>
    </message>
    <message>
        <source>the landing page was signed</source>
        <translation>签名的是首次进入的页面</translation>
    </message>
    <message>
        <source>The signature is for a page above the one that WeChat checks, such as the one the visit began with.</source>
        <translation>签名对应的是上级页面，例如首次进入的那一页，不是微信校验的页面。</translation>
    </message>
    <message>
        <source>another page&apos;s address was signed</source>
        <translation>签名的是另一个页面的地址</translation>
    </message>
    <message>
        <source>The signature is for another of the addresses that were pasted, not for the one that WeChat checks.</source>
        <translation>签名对应的是粘贴内容里的另一个地址，不是微信校验的那个。</translation>
    </message>
    <message>
        <source>the current page was signed, WeChat checked another</source>
        <translation>签的是当前页，微信校验的是另一页</translation>
    </message>
    <message>
        <source>The signature is for the page&apos;s address, but by realAuthUrl WeChat checked another, as iOS may do.</source>
        <translation>签名对应页面当前的地址；但 realAuthUrl 表明微信校验的是另一个地址，iOS 上可能会这样。</translation>
    </message>
    <message>
        <source>the address was decoded once too often</source>
        <translation>地址多解码了一次</translation>
    </message>
    <message>
        <source>Before signing, the back end turned %XX or + of the address into characters.</source>
        <translation>签名前，后端把地址里的 %XX 或 + 还原成了字符。</translation>
    </message>
    <message>
        <source>the encoded address was signed</source>
        <translation>签名的是编码后的地址</translation>
    </message>
    <message>
        <source>The whole address was signed encoded, as a parameter is. string1 wants it as location.href has it.</source>
        <translation>签名的是像参数那样整体编码过的地址，string1 里应放 location.href 的原样地址。</translation>
    </message>
    <message>
        <source>&amp; or another sign of the address was escaped</source>
        <translation>地址里的 &amp; 等符号被转义了</translation>
    </message>
    <message>
        <source>A template or a filter changed the address before it was signed.</source>
        <translation>签名之前，模板或过滤器改动了地址。</translation>
    </message>
    <message>
        <source>encodeURI went over the address</source>
        <translation>地址又经过一次 encodeURI</translation>
    </message>
    <message>
        <source>What the browser had encoded already was encoded again before signing.</source>
        <translation>浏览器已经编码过的内容，签名前又编码了一次。</translation>
    </message>
    <message>
        <source>the address was decoded twice too often</source>
        <translation>地址多解码了两次</translation>
    </message>
    <message>
        <source>Before signing, the address was decoded two more times than the page&apos;s own.</source>
        <translation>签名前，地址比页面地址多解码了两次。</translation>
    </message>
    <message>
        <source>the address was encoded twice</source>
        <translation>地址被编码了两次</translation>
    </message>
    <message>
        <source>The address was encoded two times on its way and signed like that.</source>
        <translation>地址在途中被编码了两次，并照此签名。</translation>
    </message>
    <message>
        <source>the %XX have another letter case</source>
        <translation>%XX 的大小写不一致</translation>
    </message>
    <message>
        <source>The page has %E5 and the signed address %e5, or the reverse: another library encoded it anew.</source>
        <translation>页面里是 %E5，签名的是 %e5，或者相反：地址被别的库重新编码过。</translation>
    </message>
    <message>
        <source>a space or + is written in another way</source>
        <translation>空格或 + 的写法不同</translation>
    </message>
    <message>
        <source>Spaces are written as +, %20 or plainly. The signed address and the page&apos;s do it differently.</source>
        <translation>空格可以写成 +、%20 或空格本身，签名地址与页面地址的写法不同。</translation>
    </message>
    <message>
        <source>parameters were read as HTML entities</source>
        <translation>参数被当成 HTML 实体</translation>
    </message>
    <message>
        <source>The address went through HTML, which reads &amp;copy as © and &amp;times as ×.</source>
        <translation>地址经过了 HTML 处理，&amp;copy 会变成 ©，&amp;times 会变成 ×。</translation>
    </message>
    <message>
        <source>the letter case of the address was changed</source>
        <translation>地址的大小写被改了</translation>
    </message>
    <message>
        <source>The back end signed the address or a part of it in another letter case.</source>
        <translation>后端把地址全部或部分改了大小写再签名。</translation>
    </message>
    <message>
        <source>white space stands around the address</source>
        <translation>地址首尾有空白</translation>
    </message>
    <message>
        <source>The address was signed with a space or a line end before or behind it.</source>
        <translation>签名的地址前后带了空格或换行。</translation>
    </message>
    <message>
        <source>some signs are encoded in one and plain in the other</source>
        <translation>部分符号的编码方式不同</translation>
    </message>
    <message>
        <source>Signs such as : / , @ are written as %XX in one of the two addresses only.</source>
        <translation>: / , @ 等符号只在其中一个地址里写成了 %XX。</translation>
    </message>
    <message>
        <source>slashes were signed with backslashes</source>
        <translation>斜杠前多了反斜杠</translation>
    </message>
    <message>
        <source>The address was signed as it stands in JSON text, with \/ for /.</source>
        <translation>签名的是 JSON 文本里的写法，/ 写成了 \/。</translation>
    </message>
    <message>
        <source>Chinese characters were lost in a wrong encoding</source>
        <translation>中文因编码错误变成乱码</translation>
    </message>
    <message>
        <source>The address was signed with other characters than the page&apos;s, because UTF-8 was not used throughout.</source>
        <translation>没有全程使用 UTF-8，签名地址里的中文变成了别的字符。</translation>
    </message>
    <message>
        <source>quotation marks stand around the address</source>
        <translation>地址带着引号</translation>
    </message>
    <message>
        <source>The address was signed with quotation marks, as JSON text has them.</source>
        <translation>签名的地址前后带了引号，像 JSON 文本那样。</translation>
    </message>
    <message>
        <source>the / at the end of the path is missing</source>
        <translation>路径末尾少了 /</translation>
    </message>
    <message>
        <source>The page&apos;s path ends with a /. The back end signed it without.</source>
        <translation>页面路径以 / 结尾，后端签名的地址没有这个 /。</translation>
    </message>
    <message>
        <source>a / was added to the address</source>
        <translation>地址多了一个 /</translation>
    </message>
    <message>
        <source>The back end signed a / that the page&apos;s address does not have.</source>
        <translation>后端签名的地址比页面地址多了一个 /。</translation>
    </message>
    <message>
        <source>http and https differ</source>
        <translation>http 与 https 不一致</translation>
    </message>
    <message>
        <source>The page and the signed address differ in http and https, as happens behind a proxy.</source>
        <translation>页面地址与签名地址一个是 http、一个是 https，后端在代理后面时常会这样。</translation>
    </message>
    <message>
        <source>the address behind the proxy was signed</source>
        <translation>签名的是代理后面的地址</translation>
    </message>
    <message>
        <source>The back end signed http with a port, as a server behind a proxy sees itself.</source>
        <translation>后端签名的是带端口的 http 地址，代理后面的服务器看到的自己就是这样。</translation>
    </message>
    <message>
        <source>http:// or https:// is missing</source>
        <translation>缺少 http:// 或 https://</translation>
    </message>
    <message>
        <source>The back end signed the address without its beginning.</source>
        <translation>后端签名的地址没有开头的协议部分。</translation>
    </message>
    <message>
        <source>the port is missing</source>
        <translation>缺少端口</translation>
    </message>
    <message>
        <source>The page&apos;s address has a port. The back end signed it without.</source>
        <translation>页面地址带端口，后端签名的地址没有。</translation>
    </message>
    <message>
        <source>a port was added</source>
        <translation>多了端口</translation>
    </message>
    <message>
        <source>The back end signed a port that the page&apos;s address does not show.</source>
        <translation>后端签名的地址带了端口，页面地址里没有。</translation>
    </message>
    <message>
        <source>another port was signed</source>
        <translation>端口不一致</translation>
    </message>
    <message>
        <source>The signed address has another port than the page&apos;s.</source>
        <translation>签名地址的端口与页面地址的不同。</translation>
    </message>
    <message>
        <source>the name of the index page was added</source>
        <translation>多了首页文件名</translation>
    </message>
    <message>
        <source>The page&apos;s address ends with its folder. The back end signed the name of an index page behind it.</source>
        <translation>页面地址到目录为止，后端签名的地址后面多了首页的文件名。</translation>
    </message>
    <message>
        <source>the name of the index page is missing</source>
        <translation>缺少首页文件名</translation>
    </message>
    <message>
        <source>The page&apos;s address names its index page. The back end signed only the folder.</source>
        <translation>页面地址里有首页的文件名，后端只签了目录。</translation>
    </message>
    <message>
        <source>only the domain was signed</source>
        <translation>只签了域名</translation>
    </message>
    <message>
        <source>The back end signed the domain without the page&apos;s path.</source>
        <translation>后端只签了域名，没有页面的路径。</translation>
    </message>
    <message>
        <source>only a folder above the page was signed</source>
        <translation>只签了页面的上级目录</translation>
    </message>
    <message>
        <source>The back end signed a folder in the place of the page&apos;s whole address.</source>
        <translation>后端签的是上级目录，而不是页面的完整地址。</translation>
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
        <source>The back end signed the host with a www. that the page&apos;s does not have.</source>
        <translation>后端签名的域名带 www，页面域名没有。</translation>
    </message>
    <message>
        <source>the same page of another host was signed</source>
        <translation>签的是另一个域名下的同一页面</translation>
    </message>
    <message>
        <source>The path is the page&apos;s, but the signed host is another one.</source>
        <translation>路径与页面相同，但签名地址的域名是另一个。</translation>
    </message>
    <message>
        <source>the first folder of the path is missing</source>
        <translation>路径少了第一级目录</translation>
    </message>
    <message>
        <source>The back end signed the path without its first folder, as happens behind a proxy that rewrites paths.</source>
        <translation>后端签名的路径少了第一级目录，代理改写路径时常会这样。</translation>
    </message>
    <message>
        <source>only a part of the address was signed</source>
        <translation>只签了地址的一部分</translation>
    </message>
    <message>
        <source>The back end signed the path or the host alone, not the whole address.</source>
        <translation>后端只签了路径或域名，不是完整地址。</translation>
    </message>
    <message>
        <source>the server&apos;s inner name was signed</source>
        <translation>签的是服务器的内部地址</translation>
    </message>
    <message>
        <source>The back end signed the host by which the proxy calls it.</source>
        <translation>后端签的是代理访问它时所用的内部主机名。</translation>
    </message>
    <message>
        <source>the page&apos;s extension is missing</source>
        <translation>缺少页面后缀</translation>
    </message>
    <message>
        <source>The page&apos;s address ends with an extension. The back end signed it without.</source>
        <translation>页面地址带后缀，后端签名的地址没有。</translation>
    </message>
    <message>
        <source>an extension was added to the page</source>
        <translation>多了页面后缀</translation>
    </message>
    <message>
        <source>The back end signed an extension that the page&apos;s address does not have.</source>
        <translation>后端签名的地址带了后缀，页面地址里没有。</translation>
    </message>
    <message>
        <source>a / stands there twice</source>
        <translation>出现了两个连续的 /</translation>
    </message>
    <message>
        <source>The signed path has // where the page&apos;s has /.</source>
        <translation>页面路径里是 /，签名的路径里成了 //。</translation>
    </message>
    <message>
        <source>the host was signed with capital letters</source>
        <translation>域名带大写字母</translation>
    </message>
    <message>
        <source>Browsers write hosts in small letters, and WeChat checks what they write.</source>
        <translation>浏览器总是把域名写成小写，微信校验的也是小写。</translation>
    </message>
    <message>
        <source>the query was cut at an &amp;</source>
        <translation>参数在 &amp; 处被截断</translation>
    </message>
    <message>
        <source>Only what stands before this &amp; was signed, as happens to an address sent without encodeURIComponent.</source>
        <translation>只签了这个 &amp; 之前的部分，地址没有用 encodeURIComponent 编码就传给后端时会这样。</translation>
    </message>
    <message>
        <source>the whole query is missing</source>
        <translation>整段参数都丢了</translation>
    </message>
    <message>
        <source>The back end signed the address without what follows the ?.</source>
        <translation>后端签名的地址没有 ? 后面的参数。</translation>
    </message>
    <message>
        <source>WeChat&apos;s share parameters are missing</source>
        <translation>缺少微信分享时附加的参数</translation>
    </message>
    <message>
        <source>WeChat appends them to shared links, so that the page&apos;s address has them. The signed one has not.</source>
        <translation>微信分享链接时会附加这些参数，页面地址里有，签名的地址没有。</translation>
    </message>
    <message>
        <source>share parameters were signed that the page lacks</source>
        <translation>多签了页面没有的分享参数</translation>
    </message>
    <message>
        <source>The signature is for a shared link, and the page that WeChat checks is not one.</source>
        <translation>签名对应的是分享出去的链接，微信校验的页面没有这些参数。</translation>
    </message>
    <message>
        <source>code or state of the sign-in is missing</source>
        <translation>缺少网页授权的 code 或 state</translation>
    </message>
    <message>
        <source>The page&apos;s address still has what the sign-in appended. The signed one has not.</source>
        <translation>页面地址里还带着网页授权附加的参数，签名的地址没有。</translation>
    </message>
    <message>
        <source>the sign-in&apos;s state was signed, the page lacks it</source>
        <translation>多签了网页授权的 state</translation>
    </message>
    <message>
        <source>The signature is for the address before the page took the sign-in&apos;s parameters away.</source>
        <translation>签名对应的是页面去掉网页授权参数之前的地址。</translation>
    </message>
    <message>
        <source>parameters that WeChat&apos;s client adds are missing</source>
        <translation>缺少微信客户端附加的参数</translation>
    </message>
    <message>
        <source>The client appended them to the page&apos;s address. The signed one has not got them.</source>
        <translation>微信客户端在页面地址后附加了这些参数，签名的地址没有。</translation>
    </message>
    <message>
        <source>a parameter of the query is missing</source>
        <translation>少了一个参数</translation>
    </message>
    <message>
        <source>The page&apos;s address has a parameter that was not signed.</source>
        <translation>页面地址里有一个参数没有签进去。</translation>
    </message>
    <message>
        <source>a parameter lost its value</source>
        <translation>有参数的值丢了</translation>
    </message>
    <message>
        <source>The signed address has the parameter&apos;s name, but not its value.</source>
        <translation>签名的地址只有参数名，没有参数值。</translation>
    </message>
    <message>
        <source>the query&apos;s parameters were put in another order</source>
        <translation>参数的顺序变了</translation>
    </message>
    <message>
        <source>The back end signed the same parameters, sorted or reversed.</source>
        <translation>后端签名时把参数重新排序或倒序了。</translation>
    </message>
    <message>
        <source>a parameter went to the end of the query</source>
        <translation>有参数被移到了最后</translation>
    </message>
    <message>
        <source>The signed address has the same parameters, but one of them stands behind the others.</source>
        <translation>参数都在，但其中一个被移到了最后。</translation>
    </message>
    <message>
        <source>the query was taken apart and written anew</source>
        <translation>参数被解析后重新拼接</translation>
    </message>
    <message>
        <source>A library read the query and wrote it in its own way, not as the browser shows it.</source>
        <translation>参数被程序解析后重新写出，写法与浏览器里的不同。</translation>
    </message>
    <message>
        <source>the parameters&apos; values were encoded or decoded</source>
        <translation>参数值被编码或解码了</translation>
    </message>
    <message>
        <source>The values of the query are signed with once more or once less encoding than the page&apos;s address has.</source>
        <translation>签名地址里的参数值比页面地址多编码或少编码了一次。</translation>
    </message>
    <message>
        <source>a ? or &amp; too many or too few</source>
        <translation>多了或少了一个 ? 或 &amp;</translation>
    </message>
    <message>
        <source>The signed address differs from the page&apos;s in a separator with nothing to separate.</source>
        <translation>签名地址与页面地址相差一个多余的分隔符。</translation>
    </message>
    <message>
        <source>the query was signed twice</source>
        <translation>参数重复了一遍</translation>
    </message>
    <message>
        <source>The signed address holds the page&apos;s query two times.</source>
        <translation>签名的地址里，整段参数出现了两次。</translation>
    </message>
    <message>
        <source>white space was signed with the jsapi_ticket</source>
        <translation>jsapi_ticket 带了空白</translation>
    </message>
    <message>
        <source>The ticket was used with a space or a line end, as files and caches may add them.</source>
        <translation>所用的票据首尾带了空格或换行，从文件或缓存读取时常会这样。</translation>
    </message>
    <message>
        <source>the jsapi_ticket was signed with quotation marks</source>
        <translation>jsapi_ticket 带着引号</translation>
    </message>
    <message>
        <source>The ticket was used as JSON text has it, with its quotation marks.</source>
        <translation>票据是从 JSON 文本直接取的，引号没有去掉。</translation>
    </message>
    <message>
        <source>the jsapi_ticket was cut</source>
        <translation>jsapi_ticket 被截断</translation>
    </message>
    <message>
        <source>Only a part of the ticket was used, as happens in a database column that is too short.</source>
        <translation>只用了票据的一部分，数据库字段太短时会这样。</translation>
    </message>
    <message>
        <source>the jsapi_ticket was empty</source>
        <translation>jsapi_ticket 为空</translation>
    </message>
    <message>
        <source>The back end signed without a ticket: it had not got one.</source>
        <translation>后端没有取到票据，却照样签了名。</translation>
    </message>
    <message>
        <source>a word stood in the place of the jsapi_ticket</source>
        <translation>jsapi_ticket 的位置是 null 之类的词</translation>
    </message>
    <message>
        <source>something that is no ticket was used as the jsapi_ticket</source>
        <translation>把不是 ticket 的东西当作了 jsapi_ticket</translation>
    </message>
    <message>
        <source>What was signed as the ticket looks like an AppID, an AppSecret, a code or an address.</source>
        <translation>签名时用作 ticket 的看起来是 AppID、密钥、授权码或网址。</translation>
    </message>
    <message>
        <source>getticket&apos;s whole answer was used as the ticket</source>
        <translation>把 getticket 的整个返回当成票据</translation>
    </message>
    <message>
        <source>The back end signed with the whole JSON answer in the place of the ticket in it.</source>
        <translation>后端用的是整段 JSON，而不是其中的 ticket 字段。</translation>
    </message>
    <message>
        <source>the jsapi_ticket&apos;s letter case was changed</source>
        <translation>jsapi_ticket 的大小写被改了</translation>
    </message>
    <message>
        <source>The ticket was made lower-case or upper-case on its way.</source>
        <translation>票据在途中被改成了全小写或全大写。</translation>
    </message>
    <message>
        <source>the jsapi_ticket was encoded</source>
        <translation>jsapi_ticket 被编码了</translation>
    </message>
    <message>
        <source>The ticket was used with its - and _ written in another way, or percent-encoded.</source>
        <translation>票据里的 - 和 _ 被换成了别的写法，或经过了百分号编码。</translation>
    </message>
    <message>
        <source>the documentation&apos;s sample ticket was used</source>
        <translation>用的是官方文档里的示例票据</translation>
    </message>
    <message>
        <source>The example of WeChat&apos;s documentation stands in the place of the account&apos;s ticket.</source>
        <translation>本该是账号票据的位置，放的是微信文档里的示例。</translation>
    </message>
    <message>
        <source>an earlier jsapi_ticket was used</source>
        <translation>用的是以前的 jsapi_ticket</translation>
    </message>
    <message>
        <source>The signature is that of a ticket that the account had before, not of its current one.</source>
        <translation>签名用的是这个账号以前的票据，不是当前的。</translation>
    </message>
    <message>
        <source>the access_token was used as the ticket</source>
        <translation>把 access_token 当成了票据</translation>
    </message>
    <message>
        <source>The signature was made with the access_token. It wants the jsapi_ticket that getticket gives for it.</source>
        <translation>签名用的是 access_token，应当用由它换取的 jsapi_ticket。</translation>
    </message>
    <message>
        <source>the ticket for cards was used</source>
        <translation>用的是卡券票据</translation>
    </message>
    <message>
        <source>The signature was made with the wx_card ticket, which is for cards. wx.config wants the jsapi_ticket.</source>
        <translation>签名用的是卡券的 wx_card 票据，wx.config 需要的是 jsapi_ticket。</translation>
    </message>
    <message>
        <source>the pasted ticket is not the account&apos;s current one</source>
        <translation>粘贴的票据不是账号当前的</translation>
    </message>
    <message>
        <source>The signature fits the ticket that was pasted: an earlier one, or another account&apos;s.</source>
        <translation>签名与粘贴的票据吻合，但它是以前的，或属于另一个账号。</translation>
    </message>
    <message>
        <source>WeCom&apos;s agent_config ticket was used</source>
        <translation>用的是企业微信 agent_config 票据</translation>
    </message>
    <message>
        <source>This ticket is for wx.agentConfig. wx.config wants the jsapi_ticket.</source>
        <translation>这种票据用于 wx.agentConfig，wx.config 需要 jsapi_ticket。</translation>
    </message>
    <message>
        <source>another account&apos;s ticket was used</source>
        <translation>用了另一个账号的票据</translation>
    </message>
    <message>
        <source>The signature does not come from this account&apos;s ticket.</source>
        <translation>签名所用的票据不属于这个账号。</translation>
    </message>
    <message>
        <source>the appId is another account&apos;s</source>
        <translation>appId 属于另一个账号</translation>
    </message>
    <message>
        <source>wx.config names another account than the one whose ticket the signature was held against.</source>
        <translation>wx.config 里的 appId 与核对签名所用票据的账号不是同一个。</translation>
    </message>
    <message>
        <source>the signature has capital letters</source>
        <translation>签名用了大写字母</translation>
    </message>
    <message>
        <source>The digest is right, but WeChat wants it in small letters.</source>
        <translation>摘要本身正确，但微信要求小写。</translation>
    </message>
    <message>
        <source>the signature is written as Base64</source>
        <translation>签名写成了 Base64</translation>
    </message>
    <message>
        <source>WeChat wants the digest in hex digits.</source>
        <translation>微信要求用十六进制书写摘要。</translation>
    </message>
    <message>
        <source>MD5 was used in the place of SHA-1</source>
        <translation>用了 MD5，应为 SHA-1</translation>
    </message>
    <message>
        <source>The signature is the MD5 digest of string1.</source>
        <translation>签名是 string1 的 MD5 摘要。</translation>
    </message>
    <message>
        <source>SHA-256 was used in the place of SHA-1</source>
        <translation>用了 SHA-256，应为 SHA-1</translation>
    </message>
    <message>
        <source>The signature is the SHA-256 digest of string1.</source>
        <translation>签名是 string1 的 SHA-256 摘要。</translation>
    </message>
    <message>
        <source>SHA-512 was used in the place of SHA-1</source>
        <translation>用了 SHA-512，应为 SHA-1</translation>
    </message>
    <message>
        <source>The signature is the SHA-512 digest of string1.</source>
        <translation>签名是 string1 的 SHA-512 摘要。</translation>
    </message>
    <message>
        <source>SHA-1 was made twice</source>
        <translation>做了两次 SHA-1</translation>
    </message>
    <message>
        <source>The signature is the digest of the digest.</source>
        <translation>签名是对摘要再做了一次摘要。</translation>
    </message>
    <message>
        <source>HMAC was used in the place of plain SHA-1</source>
        <translation>用了 HMAC，应为普通 SHA-1</translation>
    </message>
    <message>
        <source>The signature was made with the ticket as a key. WeChat wants the plain digest of string1.</source>
        <translation>签名时把票据当成了密钥，微信要求直接对 string1 做 SHA-1。</translation>
    </message>
    <message>
        <source>MD5 was made before SHA-1</source>
        <translation>先做了 MD5 再做 SHA-1</translation>
    </message>
    <message>
        <source>The signature is the SHA-1 of string1&apos;s MD5.</source>
        <translation>签名是对 string1 的 MD5 再做 SHA-1。</translation>
    </message>
    <message>
        <source>Base64 was made before SHA-1</source>
        <translation>先做了 Base64 再做 SHA-1</translation>
    </message>
    <message>
        <source>The signature is the SHA-1 of string1&apos;s Base64 form.</source>
        <translation>签名是对 string1 的 Base64 再做 SHA-1。</translation>
    </message>
    <message>
        <source>Send location.href.split(&apos;#&apos;)[0], run through encodeURIComponent, when asking for the signature.</source>
        <translation>请求签名时，把 location.href.split(&apos;#&apos;)[0] 用 encodeURIComponent 编码后传给后端。</translation>
    </message>
    <message>
        <source>Read the address from location.href at the moment of asking; do not write it into the code.</source>
        <translation>请求签名的那一刻再从 location.href 读取地址，不要写死在代码里。</translation>
    </message>
    <message>
        <source>Ask for a new signature on every page load, and do not keep one for later pages.</source>
        <translation>每次加载页面都重新请求签名，不要把签名留给其他页面用。</translation>
    </message>
    <message>
        <source>Leave the address alone between asking for the signature and wx.config.</source>
        <translation>从请求签名到调用 wx.config 之间，不要改动页面地址。</translation>
    </message>
    <message>
        <source>Cut the address at # before sending it: location.href.split(&apos;#&apos;)[0].</source>
        <translation>传给后端之前先去掉 # 及其后面的内容：location.href.split(&apos;#&apos;)[0]。</translation>
    </message>
    <message>
        <source>Encode the address once: by encodeURIComponent or by the request library, not by both.</source>
        <translation>地址只编码一次：要么用 encodeURIComponent，要么交给请求库，不要两者都用。</translation>
    </message>
    <message>
        <source>Use encodeURIComponent to send the address, not encodeURI or escape.</source>
        <translation>传地址时用 encodeURIComponent，不要用 encodeURI 或 escape。</translation>
    </message>
    <message>
        <source>Send the address itself, not JSON.stringify of it, and nothing around it.</source>
        <translation>只传地址本身，不要套 JSON.stringify，前后也不要加任何字符。</translation>
    </message>
    <message>
        <source>Send the address in the parameter that the back end reads.</source>
        <translation>地址的参数名要与后端读取的一致。</translation>
    </message>
    <message>
        <source>Where a template prints values into the page, have it escape for JavaScript, not for HTML.</source>
        <translation>模板向页面输出这些值时，按 JavaScript 转义，不要按 HTML 转义。</translation>
    </message>
    <message>
        <source>On iOS have the address signed that the visit began with, on Android the current one.</source>
        <translation>单页应用中，iOS 用首次进入时的地址签名，Android 用当前页面的地址签名。</translation>
    </message>
    <message>
        <source>Hand nonceStr, timestamp and signature to wx.config just as the back end answered them.</source>
        <translation>把后端返回的 nonceStr、timestamp、signature 原样传给 wx.config。</translation>
    </message>
    <message>
        <source>Take the appId for wx.config from the answer that brings the signature.</source>
        <translation>wx.config 的 appId 取自返回签名的同一个接口，不要另外写死。</translation>
    </message>
    <message>
        <source>Sign the address that the page sent, not one that the code puts together or keeps in a file.</source>
        <translation>对页面传来的地址签名，不要自己拼接，也不要用配置里的固定地址。</translation>
    </message>
    <message>
        <source>Sign the address that the page sent; behind a proxy the request&apos;s own is another one.</source>
        <translation>对页面传来的地址签名；后端在代理后面时，从请求里取到的地址并不是页面地址。</translation>
    </message>
    <message>
        <source>Sign the address letter by letter as it came: do not parse, sort, filter or rebuild its query.</source>
        <translation>收到的地址要一字不差地签名：不要解析、排序、过滤或重新拼接参数。</translation>
    </message>
    <message>
        <source>Cut the address at # before signing, in case a page sends more.</source>
        <translation>签名前先去掉 # 及其后面的内容，以防页面多传。</translation>
    </message>
    <message>
        <source>Sign the parameter as the framework hands it over: it is decoded already.</source>
        <translation>直接用框架取出的参数值签名：它已经解码过了，不要再解码。</translation>
    </message>
    <message>
        <source>Decode the parameter exactly once before signing; string1 holds the address as the page has it.</source>
        <translation>签名前只解码一次；string1 里放的是页面上的原样地址。</translation>
    </message>
    <message>
        <source>Keep HTML escaping, script filters and the like away from the address before it is signed.</source>
        <translation>地址签名之前，不要经过 HTML 转义、XSS 过滤之类的处理。</translation>
    </message>
    <message>
        <source>Parse JSON before using its values, so that quotation marks and backslashes are gone.</source>
        <translation>先解析 JSON 再取值，避免引号和反斜杠混进来。</translation>
    </message>
    <message>
        <source>Use UTF-8 throughout: for the request, in the framework, and for the bytes that are hashed.</source>
        <translation>全程使用 UTF-8：请求、框架以及参与 SHA-1 的字节都要一致。</translation>
    </message>
    <message>
        <source>Do not change the letter case of what is signed; only the digest is lower-case.</source>
        <translation>不要改变参与签名内容的大小写；只有最后的摘要要求小写。</translation>
    </message>
    <message>
        <source>Strip white space and line ends from the address before signing.</source>
        <translation>签名前去掉地址首尾的空格和换行。</translation>
    </message>
    <message>
        <source>Read the address by the name that the page uses, and refuse to sign when it is missing.</source>
        <translation>按页面所用的参数名读取地址；没有取到就报错，不要照样签名。</translation>
    </message>
    <message>
        <source>Make a signature for every request; do not cache signatures by page or route.</source>
        <translation>每次请求都重新签名，不要按页面或路由缓存签名。</translation>
    </message>
    <message>
        <source>Replace the documentation&apos;s sample with the real value.</source>
        <translation>把官方文档里的示例换成真实的值。</translation>
    </message>
    <message>
        <source>Keep the field ticket of getticket&apos;s answer just as it is, and use it so.</source>
        <translation>getticket 返回的 ticket 原样保存、原样使用，不要做任何处理。</translation>
    </message>
    <message>
        <source>Make room for 512 characters wherever tickets are stored.</source>
        <translation>存放票据的字段至少留 512 个字符。</translation>
    </message>
    <message>
        <source>Check the errcode of getticket&apos;s answer before keeping it, and never sign without a ticket.</source>
        <translation>保存前先检查 getticket 返回的 errcode；没有票据时不要签名。</translation>
    </message>
    <message>
        <source>Keep one ticket for all servers in one place, and fetch it anew before its 7200 s are over.</source>
        <translation>所有服务器共用一处保存的票据，并在 7200 秒到期前重新获取。</translation>
    </message>
    <message>
        <source>Sign with the ticket that getticket gives for type=jsapi.</source>
        <translation>签名要用 getticket 以 type=jsapi 取得的票据。</translation>
    </message>
    <message>
        <source>Use the ticket of the account whose appId stands in wx.config; keep tickets by AppID.</source>
        <translation>wx.config 里写哪个 appId，就用哪个账号的票据；缓存时按 AppID 区分。</translation>
    </message>
    <message>
        <source>Make the nonce once, as text, and use this one value for signing and for the answer.</source>
        <translation>随机串只生成一次，按字符串处理；签名和返回用同一个值。</translation>
    </message>
    <message>
        <source>Read the clock once, as whole seconds, and use this one value for signing and for the answer.</source>
        <translation>时间只取一次，取整到秒；签名和返回用同一个值。</translation>
    </message>
    <message>
        <source>Build string1 from jsapi_ticket, noncestr, timestamp and url, in this order, as key=value joined by &amp;.</source>
        <translation>按 jsapi_ticket、noncestr、timestamp、url 的顺序拼接 string1，写成 key=value，用 &amp; 连接。</translation>
    </message>
    <message>
        <source>Hash string1 as it was put together: no encoding, escaping or change of case on the way.</source>
        <translation>string1 拼好后直接做 SHA-1，中间不要编码、转义或改大小写。</translation>
    </message>
    <message>
        <source>Hash string1 once with SHA-1 and answer with its 40 lower-case hex digits.</source>
        <translation>对 string1 做一次 SHA-1，返回 40 位小写十六进制。</translation>
    </message>
    <message>
        <source>the nonceStr&apos;s letter case was changed</source>
        <translation>nonceStr 的大小写不一致</translation>
    </message>
    <message>
        <source>The page and the signature have the same nonce in another letter case.</source>
        <translation>页面与签名用的是同一个随机串，但大小写不同。</translation>
    </message>
    <message>
        <source>the nonceStr was cut before signing</source>
        <translation>签名用的 nonceStr 被截断</translation>
    </message>
    <message>
        <source>The signature has only a part of the nonce that the page was given.</source>
        <translation>签名只用了页面随机串的一部分。</translation>
    </message>
    <message>
        <source>white space was signed with the nonceStr</source>
        <translation>nonceStr 首尾的空白不一致</translation>
    </message>
    <message>
        <source>The page&apos;s nonce and the signed one differ in a space or a line end.</source>
        <translation>页面的随机串与签名的相差一个空格或换行。</translation>
    </message>
    <message>
        <source>the nonceStr&apos;s dashes differ</source>
        <translation>nonceStr 的短横线不一致</translation>
    </message>
    <message>
        <source>The nonce is a UUID, signed with dashes and given without, or the reverse.</source>
        <translation>随机串是 UUID，签名和页面一个带短横线，一个不带。</translation>
    </message>
    <message>
        <source>no nonceStr was signed</source>
        <translation>没有签入 nonceStr</translation>
    </message>
    <message>
        <source>The nonce did not reach the code that signs.</source>
        <translation>随机串没有传到签名代码那里。</translation>
    </message>
    <message>
        <source>the nonceStr was encoded or decoded</source>
        <translation>nonceStr 被编码或解码了</translation>
    </message>
    <message>
        <source>Signs such as + and = of the nonce were changed on the way.</source>
        <translation>随机串里的 +、= 等符号在途中变了。</translation>
    </message>
    <message>
        <source>the nonceStr was signed with quotation marks</source>
        <translation>nonceStr 带着引号</translation>
    </message>
    <message>
        <source>The nonce was signed as JSON text has it.</source>
        <translation>签名用的是 JSON 文本里带引号的写法。</translation>
    </message>
    <message>
        <source>the nonceStr was taken for a number</source>
        <translation>nonceStr 被当成了数字</translation>
    </message>
    <message>
        <source>Digits were read as a number, which loses zeros in front or gains a fraction.</source>
        <translation>纯数字的随机串被当成数字，会丢掉开头的 0 或多出小数。</translation>
    </message>
    <message>
        <source>the documentation&apos;s sample nonceStr was signed</source>
        <translation>签名用的是文档示例的 nonceStr</translation>
    </message>
    <message>
        <source>The example of WeChat&apos;s documentation was signed, and the page was given another nonce.</source>
        <translation>签名用的是微信文档里的示例，页面拿到的是另一个随机串。</translation>
    </message>
    <message>
        <source>another nonceStr was signed</source>
        <translation>签名用的是另一个 nonceStr</translation>
    </message>
    <message>
        <source>Several nonces were pasted, and the signature is that of another than wx.config&apos;s.</source>
        <translation>粘贴内容里有多个随机串，签名用的不是 wx.config 里的那个。</translation>
    </message>
    <message>
        <source>a key of string1 has capital letters</source>
        <translation>string1 的键名用了大写</translation>
    </message>
    <message>
        <source>The keys of string1 are all in small letters, also noncestr. Only wx.config says nonceStr.</source>
        <translation>string1 的键名全部小写，包括 noncestr；只有 wx.config 里写 nonceStr。</translation>
    </message>
    <message>
        <source>a key of string1 has another name</source>
        <translation>string1 的键名写错了</translation>
    </message>
    <message>
        <source>The keys are jsapi_ticket, noncestr, timestamp and url, and nothing else.</source>
        <translation>键名只能是 jsapi_ticket、noncestr、timestamp、url。</translation>
    </message>
    <message>
        <source>the parts of string1 stand in another order</source>
        <translation>string1 的顺序不对</translation>
    </message>
    <message>
        <source>The parts stand in the order of the alphabet: jsapi_ticket, noncestr, timestamp, url.</source>
        <translation>应按字母顺序：jsapi_ticket、noncestr、timestamp、url。</translation>
    </message>
    <message>
        <source>&amp;timestamp became ×tamp</source>
        <translation>&amp;timestamp 变成了 ×tamp</translation>
    </message>
    <message>
        <source>string1 went through HTML, which reads &amp;times as ×.</source>
        <translation>string1 经过了 HTML 处理，&amp;times 被当成了 ×。</translation>
    </message>
    <message>
        <source>the &amp; of string1 was escaped</source>
        <translation>string1 里的 &amp; 被转义了</translation>
    </message>
    <message>
        <source>string1 was hashed with an escaped &amp; between its parts.</source>
        <translation>做 SHA-1 时，string1 里的 &amp; 已被转义。</translation>
    </message>
    <message>
        <source>a &amp; or = of string1 is missing or another sign</source>
        <translation>string1 缺少 &amp;、= 或用了别的符号</translation>
    </message>
    <message>
        <source>The parts are written as key=value with &amp; between them.</source>
        <translation>各部分应写成 key=value，之间用 &amp; 连接。</translation>
    </message>
    <message>
        <source>string1 was put together in another way</source>
        <translation>string1 的拼接方式不对</translation>
    </message>
    <message>
        <source>The pasted string1 is just what was signed. Compare it below with the right one.</source>
        <translation>签名所用的正是粘贴的这段 string1，请在下方与正确的对比。</translation>
    </message>
    <message>
        <source>string1 was built without its keys</source>
        <translation>string1 没有写键名</translation>
    </message>
    <message>
        <source>Only the values were put together, without jsapi_ticket=, noncestr= and so on.</source>
        <translation>只拼接了各个值，没有 jsapi_ticket=、noncestr= 等键名。</translation>
    </message>
    <message>
        <source>two values of string1 changed places</source>
        <translation>string1 里有两个值放反了</translation>
    </message>
    <message>
        <source>Two values stand behind each other&apos;s keys.</source>
        <translation>有两个值写在了对方的键名后面。</translation>
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
        <source>white space stands in string1</source>
        <translation>string1 里有空白</translation>
    </message>
    <message>
        <source>string1 was hashed with a space or a line end at an end or around its &amp;.</source>
        <translation>做 SHA-1 的 string1 首尾或 &amp; 旁边带了空格或换行。</translation>
    </message>
    <message>
        <source>the appId was signed too</source>
        <translation>把 appId 也签进去了</translation>
    </message>
    <message>
        <source>string1 holds four parts, and the appId is not among them.</source>
        <translation>string1 只有四项，其中没有 appId。</translation>
    </message>
    <message>
        <source>a sign too many at an end of string1</source>
        <translation>string1 首尾多了符号</translation>
    </message>
    <message>
        <source>string1 begins with jsapi_ticket and ends with the address, with nothing before or behind.</source>
        <translation>string1 以 jsapi_ticket 开头，以地址结尾，前后不能有别的字符。</translation>
    </message>
    <message>
        <source>quotation marks were signed with string1</source>
        <translation>string1 带着引号</translation>
    </message>
    <message>
        <source>The values or the whole string1 were hashed with quotation marks.</source>
        <translation>做 SHA-1 时，各个值或整个 string1 带了引号。</translation>
    </message>
    <message>
        <source>JSON was signed in the place of string1</source>
        <translation>签名的是 JSON，不是 string1</translation>
    </message>
    <message>
        <source>The four values were hashed as a JSON object.</source>
        <translation>四个值被写成 JSON 再做 SHA-1。</translation>
    </message>
    <message>
        <source>a key of string1 stands there twice</source>
        <translation>string1 里有键名重复</translation>
    </message>
    <message>
        <source>A value already began with its own key, and the key was written once more.</source>
        <translation>有个值已经带了键名，拼接时又写了一遍。</translation>
    </message>
    <message>
        <source>string1 was encoded before the hash</source>
        <translation>string1 被编码后才做 SHA-1</translation>
    </message>
    <message>
        <source>encodeURIComponent or the like went over string1.</source>
        <translation>string1 经过了 encodeURIComponent 之类的编码。</translation>
    </message>
    <message>
        <source>string1 was put in one letter case</source>
        <translation>string1 被统一了大小写</translation>
    </message>
    <message>
        <source>All of string1 was made lower-case or upper-case before the hash.</source>
        <translation>做 SHA-1 之前，整个 string1 被改成了全小写或全大写。</translation>
    </message>
    <message>
        <source>string1 went through HTML</source>
        <translation>string1 经过了 HTML 处理</translation>
    </message>
    <message>
        <source>Parts of string1 were read as HTML entities before the hash.</source>
        <translation>做 SHA-1 之前，string1 的一部分被当成了 HTML 实体。</translation>
    </message>
    <message>
        <source>the slashes of string1 have backslashes</source>
        <translation>string1 的斜杠前多了反斜杠</translation>
    </message>
    <message>
        <source>string1 was hashed as JSON text has it, with \/ for /.</source>
        <translation>做 SHA-1 的是 JSON 文本里的写法，/ 写成了 \/。</translation>
    </message>
    <message>
        <source>signed like a card, not like wx.config</source>
        <translation>按卡券的方式签名了</translation>
    </message>
    <message>
        <source>The values were sorted and joined without keys. That is how cards are signed.</source>
        <translation>各个值排序后不带键名直接拼接，这是卡券的签名方式。</translation>
    </message>
    <message>
        <source>the timestamp is in milliseconds on one side</source>
        <translation>timestamp 一边是毫秒，一边是秒</translation>
    </message>
    <message>
        <source>The page and the signature have the same moment, once in seconds and once in milliseconds.</source>
        <translation>页面与签名是同一时刻，但一个按秒、一个按毫秒。</translation>
    </message>
    <message>
        <source>the timestamp was taken twice</source>
        <translation>timestamp 取了两次</translation>
    </message>
    <message>
        <source>The signature was made for a moment shortly before or after the one that the page was given.</source>
        <translation>签名用的时间与页面拿到的时间相差几秒。</translation>
    </message>
    <message>
        <source>the timestamp was signed as a fraction</source>
        <translation>timestamp 带了小数或写成科学计数</translation>
    </message>
    <message>
        <source>The signature has the timestamp in a form with a point, the page as whole seconds.</source>
        <translation>签名里的 timestamp 带小数点，页面拿到的是整数秒。</translation>
    </message>
    <message>
        <source>milliseconds were signed, seconds given</source>
        <translation>签名用毫秒，页面给的是秒</translation>
    </message>
    <message>
        <source>The signature was made with the moment in milliseconds, of which the page was given the seconds.</source>
        <translation>签名用的是毫秒时间，页面只拿到其中的秒。</translation>
    </message>
    <message>
        <source>the timestamp is hours off</source>
        <translation>timestamp 差了整小时</translation>
    </message>
    <message>
        <source>Local time was taken for UTC in one of the two places.</source>
        <translation>有一处把本地时间当成了 UTC。</translation>
    </message>
    <message>
        <source>no timestamp was signed</source>
        <translation>没有签入 timestamp</translation>
    </message>
    <message>
        <source>The timestamp did not reach the code that signs.</source>
        <translation>时间戳没有传到签名代码那里。</translation>
    </message>
    <message>
        <source>white space was signed with the timestamp</source>
        <translation>timestamp 带了空白</translation>
    </message>
    <message>
        <source>The timestamp was signed with a space or a line end.</source>
        <translation>签名的 timestamp 首尾带了空格或换行。</translation>
    </message>
    <message>
        <source>the timestamp was signed with quotation marks</source>
        <translation>timestamp 带着引号</translation>
    </message>
    <message>
        <source>The timestamp was signed as JSON text has it.</source>
        <translation>签名用的是 JSON 文本里带引号的写法。</translation>
    </message>
    <message>
        <source>a digit of the timestamp is missing</source>
        <translation>timestamp 少了一位</translation>
    </message>
    <message>
        <source>The signature has all digits of the page&apos;s timestamp but the first or the last.</source>
        <translation>签名的 timestamp 比页面的少了第一位或最后一位。</translation>
    </message>
    <message>
        <source>the documentation&apos;s sample timestamp was signed</source>
        <translation>签名用的是文档示例的 timestamp</translation>
    </message>
    <message>
        <source>The example of WeChat&apos;s documentation was signed, and the page was given another moment.</source>
        <translation>签名用的是微信文档里的示例，页面拿到的是另一个时间。</translation>
    </message>
    <message>
        <source>another timestamp was signed</source>
        <translation>签名用的是另一个 timestamp</translation>
    </message>
    <message>
        <source>Several timestamps were pasted, and the signature is that of another than wx.config&apos;s.</source>
        <translation>粘贴内容里有多个时间戳，签名用的不是 wx.config 里的那个。</translation>
    </message>
    <message>
        <source>Lost: {detail}</source>
        <translation>丢失的部分：{detail}</translation>
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
        <source>Concerned: {detail}</source>
        <translation>涉及：{detail}</translation>
    </message>
    <message>
        <source>Changed: {detail}</source>
        <translation>变化：{detail}</translation>
    </message>
    <message>
        <source>Written: {detail}</source>
        <translation>实际写法：{detail}</translation>
    </message>
    <message>
        <source>Order: {detail}</source>
        <translation>实际顺序：{detail}</translation>
    </message>
    <message>
        <source>The function {detail} writes it like this.</source>
        <translation>与 {detail} 的编码结果一致。</translation>
    </message>
    <message>
        <source>Encoding: {detail}</source>
        <translation>涉及的编码：{detail}</translation>
    </message>
    <message>
        <source>Characters left: {detail}</source>
        <translation>剩余字符数：{detail}</translation>
    </message>
    <message>
        <source>Seconds between them: {detail}</source>
        <translation>相差秒数：{detail}</translation>
    </message>
    <message>
        <source>Between them: {detail}</source>
        <translation>相差：{detail}</translation>
    </message>
    <message>
        <source>It was made with {credential}.</source>
        <translation>签名所用的是{credential}。</translation>
    </message>
    <message>
        <source>wx.config names {detail}.</source>
        <translation>wx.config 中写的是 {detail}。</translation>
    </message>
    <message>
        <source>{sentence} {at_stake}</source>
        <translation>{sentence}{at_stake}</translation>
    </message>
    <message>
        <source>Sort the values themselves, as text, by their characters; join them with nothing between; hash that with SHA-1.</source>
        <translation>把各个值本身当作文本按字典序排序，直接拼接（中间不加任何字符），再做 SHA-1。</translation>
    </message>
    <message>
        <source>Sign just the values that the call holds: api_ticket, timestamp, card_id, nonce_str, and code and openid if used.</source>
        <translation>只签调用里用到的值：api_ticket、timestamp、card_id、nonce_str，用到 code、openid 时也要签。</translation>
    </message>
    <message>
        <source>Hand out the very values that were signed.</source>
        <translation>把签名时用的值原样交给网页。</translation>
    </message>
    <message>
        <source>Fetch the ticket with type=wx_card; that api_ticket is for cards, the jsapi_ticket for wx.config.</source>
        <translation>获取票据时用 type=wx_card；卡券用这个 api_ticket，wx.config 用 jsapi_ticket。</translation>
    </message>
    <message>
        <source>Use the Token as it stands in the message push settings, without spaces, in its letter case.</source>
        <translation>使用消息推送配置里的 Token，不带空格，大小写一致。</translation>
    </message>
    <message>
        <source>the values are not sorted</source>
        <translation>各个值没有排序</translation>
    </message>
    <message>
        <source>The values were joined in another order than that of their characters.</source>
        <translation>各个值没有按字典序拼接。</translation>
    </message>
    <message>
        <source>the values are sorted as numbers</source>
        <translation>各个值按数值大小排了序</translation>
    </message>
    <message>
        <source>Timestamp and nonce were compared as numbers; they are sorted as text.</source>
        <translation>timestamp 和 nonce 被当作数字比较；应当当作文本排序。</translation>
    </message>
    <message>
        <source>the values are sorted without regard to letter case</source>
        <translation>排序时忽略了大小写</translation>
    </message>
    <message>
        <source>Uppercase letters go before lowercase ones; here they were sorted alike.</source>
        <translation>大写字母应当排在小写字母之前，这里把两者当成一样。</translation>
    </message>
    <message>
        <source>the values are sorted by their names</source>
        <translation>按参数名而不是按值排了序</translation>
    </message>
    <message>
        <source>The names were put in order instead of the values.</source>
        <translation>排序的是参数名，不是值。</translation>
    </message>
    <message>
        <source>the names were signed with the values</source>
        <translation>把参数名也签进去了</translation>
    </message>
    <message>
        <source>name=value was hashed, as string1 of wx.config has it. Here only the values count.</source>
        <translation>哈希的是“名=值”，那是 wx.config 的 string1 的做法；这里只签值。</translation>
    </message>
    <message>
        <source>something stands between the values</source>
        <translation>值与值之间多了字符</translation>
    </message>
    <message>
        <source>The sorted values were joined with a separator.</source>
        <translation>排好序的值用分隔符拼接了。</translation>
    </message>
    <message>
        <source>the values were put in one letter case</source>
        <translation>各个值被统一了大小写</translation>
    </message>
    <message>
        <source>All was made lowercase or uppercase before the hash.</source>
        <translation>哈希之前全部转成了小写或大写。</translation>
    </message>
    <message>
        <source>whitespace was signed with the values</source>
        <translation>把空白也签进去了</translation>
    </message>
    <message>
        <source>A space or a line end stands before or behind the joined values.</source>
        <translation>拼接结果的前面或后面多了空格或换行。</translation>
    </message>
    <message>
        <source>a value was not signed</source>
        <translation>有的值没有签进去</translation>
    </message>
    <message>
        <source>The call holds more than was hashed.</source>
        <translation>调用里的值比哈希的多。</translation>
    </message>
    <message>
        <source>a value was signed that does not belong there</source>
        <translation>签了不该签的值</translation>
    </message>
    <message>
        <source>More was hashed than WeChat does. balance, outer_str and the like are not signed.</source>
        <translation>哈希的值比微信的多。balance、outer_str 等不参与签名。</translation>
    </message>
    <message>
        <source>another value was signed than was handed out</source>
        <translation>签的值与给出的值不同</translation>
    </message>
    <message>
        <source>The text holds two values of one name, and the other one was signed.</source>
        <translation>文中同名的值有两个，签的是另一个。</translation>
    </message>
    <message>
        <source>signed like wx.config, not like a card</source>
        <translation>用 wx.config 的算法签了卡券</translation>
    </message>
    <message>
        <source>string1 with a page&apos;s address was hashed. Cards are signed over sorted values.</source>
        <translation>哈希的是含网页地址的 string1。卡券签的是排序后的值。</translation>
    </message>
    <message>
        <source>the jsapi_ticket was used instead of the card ticket</source>
        <translation>用了 jsapi_ticket，而不是卡券票据</translation>
    </message>
    <message>
        <source>Cards are signed with the api_ticket, which getticket gives for type=wx_card.</source>
        <translation>卡券用 api_ticket 签名，即 getticket 以 type=wx_card 返回的票据。</translation>
    </message>
    <message>
        <source>another credential was used</source>
        <translation>用了另一个凭证</translation>
    </message>
    <message>
        <source>The signature fits, but not with the current credential of this account.</source>
        <translation>签名对得上，但用的不是这个账号当前的凭证。</translation>
    </message>
    <message>
        <source>the Token was empty</source>
        <translation>Token 是空的</translation>
    </message>
    <message>
        <source>Only timestamp and nonce were hashed: the back end did not know its Token.</source>
        <translation>只哈希了 timestamp 和 nonce：后端没有取到自己的 Token。</translation>
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
        <source>the Token was changed on its way</source>
        <translation>Token 在途中变了</translation>
    </message>
    <message>
        <source>It was used with whitespace around it, or in another letter case.</source>
        <translation>使用时前后带了空白，或大小写不同。</translation>
    </message>
    <message>
        <source>another of the pasted tickets was signed</source>
        <translation>签名用的是粘贴内容中的另一个票据</translation>
    </message>
    <message>
        <source>Several tickets were pasted. The signature does not fit the one that counts.</source>
        <translation>粘贴内容中有多个票据，签名与应当使用的那个不符。</translation>
    </message>
    <message>
        <source>Hand wx.config the keys appId, timestamp, nonceStr, signature and jsApiList, spelt just so.</source>
        <translation>传给 wx.config 的键名必须是 appId、timestamp、nonceStr、signature、jsApiList，大小写也要一致。</translation>
    </message>
    <message>
        <source>The right one begins with {detail}.</source>
        <translation>正确的签名以 {detail} 开头。</translation>
    </message>
    <message>
        <source>a key of wx.config is misspelt</source>
        <translation>wx.config 的键名写错了</translation>
    </message>
    <message>
        <source>wx.config reads its keys by their exact names, letter case included.</source>
        <translation>wx.config 只按准确的键名读取，区分大小写。</translation>
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
        <source>The answer may call it by another name, or it was not there yet when wx.config ran.</source>
        <translation>后端返回的字段可能不叫这个名字，或者调用 wx.config 时还没有取到值。</translation>
    </message>
    <message>
        <source>wx.config has another signature than the right one beside it</source>
        <translation>wx.config 里的签名不是粘贴内容中正确的那个</translation>
    </message>
    <message>
        <source>With these values the other signature in the text is right, not that of wx.config.</source>
        <translation>按这些值计算，正确的是内容中的另一个签名，而不是 wx.config 里的。</translation>
    </message>
    <message>
        <source>the signature is not well-formed</source>
        <translation>签名的格式不对</translation>
    </message>
    <message>
        <source>A signature has 40 characters out of 0-9 and a-f. Once this one is put right, it fits.</source>
        <translation>签名应为 40 个字符，只含 0-9 和 a-f。改正以后，它就相符了。</translation>
    </message>
    <message>
        <source>the signature fits a later realAuthUrl, not the first</source>
        <translation>签名对应的是 realAuthUrl 中后面的地址，而不是第一个</translation>
    </message>
    <message>
        <source>WeChat refused it: it checked the first address. That one has to be signed.</source>
        <translation>微信校验的是第一个地址，所以没有通过。应当对第一个地址签名。</translation>
    </message>
    <message>
        <source>the end of the address was cut off</source>
        <translation>地址的结尾被截掉了</translation>
    </message>
    <message>
        <source>Only the beginning of the page&apos;s address was signed.</source>
        <translation>只签了页面地址的开头部分。</translation>
    </message>
    <message>
        <source>something was signed behind the address</source>
        <translation>地址后面多签了内容</translation>
    </message>
    <message>
        <source>The page&apos;s address was signed with more text at its end.</source>
        <translation>签名时页面地址的末尾多了一段文字。</translation>
    </message>
    <message>
        <source>a key of string1 is missing</source>
        <translation>string1 少了一个键</translation>
    </message>
    <message>
        <source>Each value of string1 stands behind its key and a =, with &amp; between the parts.</source>
        <translation>string1 的每个值前面都有它的键和 =，各部分之间用 &amp; 连接。</translation>
    </message>
    <message>
        <source>one character of string1 is wrong</source>
        <translation>string1 有一个字符不对</translation>
    </message>
    <message>
        <source>What was signed is right but for one character.</source>
        <translation>被签名的内容只有一个字符不对。</translation>
    </message>
    <message>
        <source>another moment of the same day was signed</source>
        <translation>签的是一天之内的另一个时刻</translation>
    </message>
    <message>
        <source>The signature was made at another time than wx.config&apos;s timestamp says.</source>
        <translation>签名用的时间与 wx.config 的 timestamp 不是同一时刻。</translation>
    </message>
    <message>
        <source>a small number was signed as the timestamp</source>
        <translation>签名用的 timestamp 是一个小数字</translation>
    </message>
    <message>
        <source>The timestamp is the time in seconds since 1970. What was signed only counts.</source>
        <translation>timestamp 是自 1970 年起的秒数，而签名用的只是一个计数。</translation>
    </message>
    <message>
        <source>Part, position, and what became of it: {detail}</source>
        <translation>位置（部分、第几个字符）与变化：{detail}</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>No account is saved yet. Add one with “wxdesk-cli accounts add”.</source>
        <translation>还没有保存账号。请用“wxdesk-cli accounts add”添加。</translation>
    </message>
    <message>
        <source>Saved {name}. Its AppSecret is kept in: {place}.</source>
        <translation>已保存 {name}。其 AppSecret 存放于：{place}。</translation>
    </message>
    <message>
        <source>Saved {name} without its AppSecret.</source>
        <translation>已保存 {name}，但没有保存其 AppSecret。</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the AppSecret was not written anywhere. Give it to each command in the variable WXDESK_APPSECRET; or start a keyring, then remove the account and add it again.</source>
        <translation>这台电脑没有系统钥匙串，AppSecret 未写入任何地方。请每次通过变量 WXDESK_APPSECRET 提供；或者先启动系统钥匙串，再删除该账号并重新添加。</translation>
    </message>
    <message>
        <source>Removed {name} and its AppSecret.</source>
        <translation>已移除 {name} 及其 AppSecret。</translation>
    </message>
    <message>
        <source>WeChat accepts {name}&apos;s AppSecret. The stable token lives for another {seconds} s.</source>
        <translation>微信接受 {name} 的 AppSecret。稳定版令牌还有 {seconds} 秒有效。</translation>
    </message>
    <message>
        <source>Expected signature: {signature}</source>
        <translation>应为签名：{signature}</translation>
    </message>
    <message>
        <source>for the address: {url}</source>
        <translation>对应地址：{url}</translation>
    </message>
    <message>
        <source>What was signed: {text}</source>
        <translation>实际签名的内容：{text}</translation>
    </message>
    <message>
        <source>To change in the page:</source>
        <translation>前端需要修改：</translation>
    </message>
    <message>
        <source>To change in the back end:</source>
        <translation>后端需要修改：</translation>
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
        <source>Saved {saved} of {total} ({size}), {already} of them before; failed {failed}.</source>
        <translation>已保存 {saved}/{total}（{size}），其中 {already} 个此前已存；失败 {failed} 个。</translation>
    </message>
    <message>
        <source>{count} of them failed for good in an earlier run and were not asked for; --retry-failed does so.</source>
        <translation>其中 {count} 个在之前的运行中已确定无法获取，这次没有再请求；加上 --retry-failed 会再请求。</translation>
    </message>
    <message>
        <source>{count} saved without a size from the server to compare: they are whole by their own end mark.</source>
        <translation>{count} 个保存时服务器没有给出大小可供核对：凭文件自身的结束标记判断为完整。</translation>
    </message>
    <message>
        <source>Interrupted. Run the same command again to go on.</source>
        <translation>已中断。再次运行同一命令即可继续。</translation>
    </message>
    <message>
        <source>What became of each is in {path}</source>
        <translation>每个素材的结果见 {path}</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>剩余 {left}</translation>
    </message>
    <message>
        <source>Line {line} is left out, it is not a media ID: {text} ({reason})</source>
        <translation>第 {line} 行不是 media_id，已忽略：{text}（{reason}）</translation>
    </message>
    <message>
        <source>Media IDs read: {read}; different: {unique}, duplicates: {duplicates}, left out: {rejected}.</source>
        <translation>共读取 {read} 个 media_id：不重复的 {unique} 个，重复 {duplicates} 个，忽略 {rejected} 个。</translation>
    </message>
    <message>
        <source>Mind: a browser reports this address as {url}, and WeChat checks that one. Its signature is {signature}.</source>
        <translation>注意：浏览器会将此地址报为 {url}，微信校验的是它。其签名为 {signature}。</translation>
    </message>
    <message>
        <source>ends {time} at the latest</source>
        <translation>最迟 {time} 到期</translation>
    </message>
    <message>
        <source>ends {time}</source>
        <translation>{time} 到期</translation>
    </message>
    <message>
        <source>Asking {endpoint} about {url}</source>
        <translation>正在请求 {endpoint} 为 {url} 签名</translation>
    </message>
    <message>
        <source>There is no rid in it to look up.</source>
        <translation>其中没有可查询的 rid。</translation>
    </message>
    <message>
        <source>Likely causes:</source>
        <translation>可能原因：</translation>
    </message>
    <message>
        <source>What to do: {remedy}</source>
        <translation>怎么办：{remedy}</translation>
    </message>
    <message>
        <source>Who has to act: {who}</source>
        <translation>由谁处理：{who}</translation>
    </message>
    <message>
        <source>Address for the whitelist: {address}</source>
        <translation>需加入白名单的地址：{address}</translation>
    </message>
    <message>
        <source>WeChat said: {errmsg}</source>
        <translation>微信返回：{errmsg}</translation>
    </message>
    <message>
        <source>forward needs a FOLDER and an address after --to.</source>
        <translation>forward 需要文件夹 FOLDER，以及 --to 后面的地址。</translation>
    </message>
    <message>
        <source>Saved the credential {name}. It is kept in: {place}.</source>
        <translation>已保存凭据 {name}。保存位置：{place}。</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the credential was not written anywhere. Give it by --credential - each time.</source>
        <translation>本机没有可用的密钥环，凭据没有写入任何地方。请每次用 --credential - 提供。</translation>
    </message>
    <message>
        <source>Forwarded {accepted} of {total} ({size}), {already} of them before; failed {failed}, not confirmed {unconfirmed}.</source>
        <translation>已转发 {accepted}/{total}（{size}），其中 {already} 个是之前转发的；失败 {failed}，未确认 {unconfirmed}。</translation>
    </message>
    <message>
        <source>wxdesk has a bug ({kind}). --debug shows the report for its developers.</source>
        <translation>wxdesk 出错了（{kind}）。加上 --debug 可显示供开发者查看的报告。</translation>
    </message>
    <message>
        <source>WeChat&apos;s own diagnosis, for administrators and developers: {address}</source>
        <translation>微信的 API 报错诊断（需管理员或开发者登录）：{address}</translation>
    </message>
    <message>
        <source>There is a signature in it: `wxdesk-cli diagnose` tells whether it is right.</source>
        <translation>文中有签名：用 `wxdesk-cli diagnose` 可以判断它是否正确。</translation>
    </message>
</context>
<context>
    <name>codes</name>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>Refresh. If it happens again, find out who else fetches tokens for this account.</source>
        <translation>请刷新。若再次发生，请查明还有谁在为此账号获取令牌。</translation>
    </message>
    <message>
        <source>Check the account&apos;s API host.</source>
        <translation>请检查账号的 API 域名。</translation>
    </message>
    <message>
        <source>Refresh.</source>
        <translation>请刷新。</translation>
    </message>
    <message>
        <source>Ask whoever administers the account for the present one, and save it under Accounts.</source>
        <translation>请向账号管理员索取当前的 AppSecret，并在“账号”中保存。</translation>
    </message>
    <message>
        <source>WeChat does not accept this computer&apos;s address {egress_ip}.</source>
        <translation>微信不接受本机的地址 {egress_ip}。</translation>
    </message>
    <message>
        <source>Check the account.</source>
        <translation>请检查账号。</translation>
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
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>稍后再试。</translation>
    </message>
    <message>
        <source>Wait for the next minute.</source>
        <translation>请等到下一分钟。</translation>
    </message>
    <message>
        <source>WeChat does not accept this computer&apos;s address.</source>
        <translation>微信不接受本机的地址。</translation>
    </message>
    <message>
        <source>Ask the platform for the token.</source>
        <translation>请向平台索取令牌。</translation>
    </message>
    <message>
        <source>Look up a newer one.</source>
        <translation>请查询较新的 rid。</translation>
    </message>
    <message>
        <source>WeChat waits for an administrator to confirm this computer&apos;s address.</source>
        <translation>微信正等待管理员确认本机的地址。</translation>
    </message>
    <message>
        <source>An administrator must confirm this computer&apos;s address.</source>
        <translation>需要管理员确认本机的地址。</translation>
    </message>
    <message>
        <source>An administrator refused this computer&apos;s address twice.</source>
        <translation>管理员已两次拒绝本机的地址。</translation>
    </message>
    <message>
        <source>WeChat asks again after 24 hours.</source>
        <translation>24 小时后微信会再次询问。</translation>
    </message>
    <message>
        <source>An administrator refused this computer&apos;s address.</source>
        <translation>管理员拒绝了本机的地址。</translation>
    </message>
    <message>
        <source>WeChat asks again after one hour.</source>
        <translation>一小时后微信会再次询问。</translation>
    </message>
    <message>
        <source>WeChat refused with code {errcode}.</source>
        <translation>微信拒绝了请求，错误码 {errcode}。</translation>
    </message>
    <message>
        <source>Look the code up in WeChat&apos;s list of global return codes.</source>
        <translation>请在微信“全局返回码说明”中查询。</translation>
    </message>
    <message>
        <source> ({time} here)</source>
        <translation>（本地时间 {time}）</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh</translation>
    </message>
    <message>
        <source>support</source>
        <translation>客服</translation>
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
        <source>nobody</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>Trying again does not help before that.</source>
        <translation>处理之前重试没有用。</translation>
    </message>
    <message>
        <source>Try again once, with a new token.</source>
        <translation>用新令牌重试一次。</translation>
    </message>
    <message>
        <source>Trying again in a moment may help.</source>
        <translation>稍后重试可能有效。</translation>
    </message>
    <message>
        <source>wxdesk does not know code {number}.</source>
        <translation>wxdesk 不认识错误码 {number}。</translation>
    </message>
    <message>
        <source>Search WeChat&apos;s documentation for it, or ask WeChat with the rid.</source>
        <translation>请在微信文档中搜索，或凭 rid 向微信咨询。</translation>
    </message>
    <message>
        <source>Look it up on WeCom&apos;s page about its codes.</source>
        <translation>请在企业微信的错误码页面查询。</translation>
    </message>
    <message>
        <source>This is a rid: it stands for one call to WeChat.</source>
        <translation>这是 rid：它对应一次微信接口调用。</translation>
    </message>
    <message>
        <source>Look it up, or paste the error that it stood in.</source>
        <translation>请查询它，或粘贴它所在的报错。</translation>
    </message>
    <message>
        <source>The call was made at {time}.</source>
        <translation>该调用发生于 {time}。</translation>
    </message>
    <message>
        <source>The call was made at {time}. WeChat forgets a call after seven days, so it cannot be looked up.</source>
        <translation>该调用发生于 {time}。微信只保留七天，已无法查询。</translation>
    </message>
    <message>
        <source>It does not tell when the call was made.</source>
        <translation>无法从中得知调用时间。</translation>
    </message>
    <message>
        <source>made at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>came from</source>
        <translation>来源地址</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>地址参数</translation>
    </message>
    <message>
        <source>body</source>
        <translation>请求体</translation>
    </message>
    <message>
        <source>WeChat&apos;s answer</source>
        <translation>微信返回</translation>
    </message>
    <message>
        <source>It starts again at 00:00 Beijing time{here}. A developer can reset it with clear_quota, ten times a month.</source>
        <translation>北京时间 00:00 重新计数{here}。开发者可用 clear_quota 清零，每月十次。</translation>
    </message>
    <message>
        <source>By its hint, WeCom was called at {time}.</source>
        <translation>从 hint 可知，调用企业微信的时间是 {time}。</translation>
    </message>
    <message>
        <source>The page failed at {time}, by the clock of the phone or of WeChat.</source>
        <translation>网页在 {time} 失败（以手机或微信的时钟为准）。</translation>
    </message>
    <message>
        <source>It was shown in the mini program {appid}, in place of WeChat&apos;s own browser.</source>
        <translation>网页是在小程序 {appid} 中打开的，不是微信自带的浏览器。</translation>
    </message>
</context>
<context>
    <name>endpoints</name>
    <message>
        <source>the page&apos;s address as it is</source>
        <translation>页面地址原样</translation>
    </message>
    <message>
        <source>several parameters (&amp;)</source>
        <translation>多个参数（&amp;）</translation>
    </message>
    <message>
        <source>a parameter that occurs twice</source>
        <translation>同名参数出现两次</translation>
    </message>
    <message>
        <source>parameters without a value</source>
        <translation>参数没有值</translation>
    </message>
    <message>
        <source>a fragment (#…), never signed</source>
        <translation>带 #…（不参与签名）</translation>
    </message>
    <message>
        <source>shared in WeChat (from=…)</source>
        <translation>微信分享后的地址（from=…）</translation>
    </message>
    <message>
        <source>back from authorisation (code=…)</source>
        <translation>网页授权回跳（code=…）</translation>
    </message>
    <message>
        <source>Chinese letters, encoded</source>
        <translation>中文，已编码</translation>
    </message>
    <message>
        <source>Chinese letters, not encoded</source>
        <translation>中文，未编码</translation>
    </message>
    <message>
        <source>Chinese letters in the path, encoded</source>
        <translation>路径中的中文，已编码</translation>
    </message>
    <message>
        <source>encoded with small letters (%e5)</source>
        <translation>小写的编码（%e5）</translation>
    </message>
    <message>
        <source>an encoded address as a parameter</source>
        <translation>参数值是编码后的地址</translation>
    </message>
    <message>
        <source>a + in a value</source>
        <translation>值中有 +</translation>
    </message>
    <message>
        <source>an encoded space (%20)</source>
        <translation>编码后的空格（%20）</translation>
    </message>
    <message>
        <source>an encoded percent sign (%25)</source>
        <translation>编码后的百分号（%25）</translation>
    </message>
    <message>
        <source>equals signs in a value</source>
        <translation>值中有等号</translation>
    </message>
    <message>
        <source>names like HTML (&amp;copy=, &amp;timestamp=)</source>
        <translation>参数名像 HTML 实体（&amp;copy=、&amp;timestamp=）</translation>
    </message>
    <message>
        <source>a ? with nothing behind it</source>
        <translation>? 后面没有内容</translation>
    </message>
    <message>
        <source>a slash at the end of the path</source>
        <translation>路径以斜杠结尾</translation>
    </message>
    <message>
        <source>no slash at the end of the path</source>
        <translation>路径结尾没有斜杠</translation>
    </message>
    <message>
        <source>the host alone</source>
        <translation>只有域名</translation>
    </message>
    <message>
        <source>the host in capital letters</source>
        <translation>域名大写</translation>
    </message>
    <message>
        <source>a port</source>
        <translation>带端口</translation>
    </message>
    <message>
        <source>http for https, or the reverse</source>
        <translation>http 与 https 互换</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>wrong, not explained</source>
        <translation>错误，原因不明</translation>
    </message>
    <message>
        <source>no usable reply</source>
        <translation>没有可用的返回</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未请求</translation>
    </message>
    <message>
        <source>The endpoint signs {wrong} of {signed} addresses wrongly: {titles}</source>
        <translation>在 {signed} 个地址中，接口签错了 {wrong} 个：{titles}</translation>
    </message>
    <message>
        <source>The reply lacks {names}.</source>
        <translation>返回内容缺少 {names}。</translation>
    </message>
    <message>
        <source>The reply holds no signature.</source>
        <translation>返回内容中没有签名。</translation>
    </message>
    <message>
        <source>The endpoint reports an error: {said}</source>
        <translation>接口报错：{said}</translation>
    </message>
    <message>
        <source>A web page came in place of a signature, perhaps one to sign in.</source>
        <translation>返回的是网页而不是签名，可能是登录页。</translation>
    </message>
    <message>
        <source>The reply is empty.</source>
        <translation>返回内容为空。</translation>
    </message>
    <message>
        <source>The endpoint answers with HTTP status {status}. {said}</source>
        <translation>接口返回 HTTP 状态码 {status}。{said}</translation>
    </message>
    <message>
        <source>The endpoint points to {location} (HTTP {status}), which is not followed.</source>
        <translation>接口跳转到 {location}（HTTP {status}）；wxdesk 不会跟随跳转。</translation>
    </message>
    <message>
        <source>No answer: {reason}.</source>
        <translation>没有响应：{reason}。</translation>
    </message>
    <message>
        <source>Not asked: the endpoint had stopped answering.</source>
        <translation>未请求：接口此前已不再响应。</translation>
    </message>
    <message>
        <source>Signed as a browser reports it: {signed}</source>
        <translation>按浏览器给出的形式签名：{signed}</translation>
    </message>
    <message>
        <source>The endpoint signs all {right} addresses right.</source>
        <translation>接口对全部 {right} 个地址签名正确。</translation>
    </message>
    <message>
        <source>If pages still fail, look at what they send: the whole location.href, with encodeURIComponent.</source>
        <translation>如果页面仍然失败，请检查页面发送的内容：应是完整的 location.href，并经过 encodeURIComponent。</translation>
    </message>
    <message>
        <source>Every signature is right, but not every address got one: {right} of {total}.</source>
        <translation>已返回的签名都正确，但并非每个地址都得到了签名：{right} / {total}。</translation>
    </message>
    <message>
        <source>The table says what came instead.</source>
        <translation>下表列出了其余地址返回的是什么。</translation>
    </message>
    <message>
        <source>The endpoint signs {wrong} of {signed} addresses wrongly.</source>
        <translation>在 {signed} 个地址中，接口签错了 {wrong} 个。</translation>
    </message>
    <message>
        <source>It must sign exactly the text it is sent, without #… and without any other change.</source>
        <translation>接口应当对收到的地址原样签名：去掉 #…，此外不做任何改动。</translation>
    </message>
    <message>
        <source>No known mistake gives this signature.</source>
        <translation>没有已知的错误能得出这个签名。</translation>
    </message>
    <message>
        <source>Not asked: the check would have taken more than two minutes.</source>
        <translation>未请求：检测将超过两分钟。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The endpoint signs every address wrongly.</source>
        <translation>接口对每个地址都签错了。</translation>
    </message>
    <message>
        <source>The endpoint gives every address the same reply: it is fixed, or comes from a cache.</source>
        <translation>无论请求哪个地址，接口的返回都相同：内容是写死的，或来自缓存。</translation>
    </message>
    <message>
        <source>Cache the ticket only; make each signature anew, for the address that is asked.</source>
        <translation>只缓存票据；签名必须针对每次请求的地址重新计算。</translation>
    </message>
    <message>
        <source>The signature is the same for every address, while nonceStr or timestamp change: it is not made of them.</source>
        <translation>每个地址的签名都相同，而 nonceStr 或 timestamp 在变：签名并不是用它们算出来的。</translation>
    </message>
    <message>
        <source>Return the very nonceStr and timestamp that were signed, and make each signature anew.</source>
        <translation>请返回参与签名的那组 nonceStr 和 timestamp，并且每次重新计算签名。</translation>
    </message>
    <message>
        <source>Whatever it is asked, the endpoint signs {address}</source>
        <translation>无论请求哪个地址，接口签名的都是 {address}</translation>
    </message>
    <message>
        <source>Take the address from the request&apos;s parameter: it is fixed, or read from elsewhere.</source>
        <translation>请从请求参数中取地址：现在的地址是写死的，或取自别处。</translation>
    </message>
    <message>
        <source>No signature fits the chosen ticket, whatever the address.</source>
        <translation>无论哪个地址，签名都与所选票据不符。</translation>
    </message>
    <message>
        <source>Check that the back end works for the same account, that its ticket has not expired, and that it returns the nonceStr and timestamp it signed.</source>
        <translation>请检查：后端使用的是否为同一个账号、票据是否已过期、返回的 nonceStr 和 timestamp 是否就是参与签名的值。</translation>
    </message>
    <message>
        <source>No reply holds a whole signature.</source>
        <translation>没有一次返回包含完整的签名。</translation>
    </message>
    <message>
        <source>Check the address, the way of asking and the parameter&apos;s name.</source>
        <translation>请检查接口地址、请求方式和参数名。</translation>
    </message>
    <message>
        <source>The endpoint does not answer.</source>
        <translation>接口没有响应。</translation>
    </message>
    <message>
        <source>Check its address, and whether it can be reached from this computer.</source>
        <translation>请检查接口地址，以及从本机能否访问。</translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <translation>没有请求任何地址。</translation>
    </message>
    <message>
        <source>The slowest reply took {seconds} s; until it comes, nothing of WeChat works on the page.</source>
        <translation>最慢的一次返回用了 {seconds} 秒；在此之前页面上的微信功能都无法使用。</translation>
    </message>
    <message>
        <source>A reply holds a ticket or token. No page may see one: take it out of the reply.</source>
        <translation>返回内容中含有票据或令牌。它们绝不能交给网页，请从返回内容中去掉。</translation>
    </message>
    <message>
        <source>A reply names the AppID {appid}, which is not the account&apos;s.</source>
        <translation>返回的 AppID 是 {appid}，不是该账号的。</translation>
    </message>
    <message>
        <source>Stopped after {asked} of {total} addresses.</source>
        <translation>已停止，检测了 {asked} / {total} 个地址。</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The account needs a name.</source>
        <translation>账号需要名称。</translation>
    </message>
    <message>
        <source>Type one that your colleagues recognise.</source>
        <translation>请填写同事认得的名称。</translation>
    </message>
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
        <source>It is not clear which account is meant.</source>
        <translation>不清楚指的是哪个账号。</translation>
    </message>
    <message>
        <source>Name it with --account. There are: {names}.</source>
        <translation>请用 --account 指明。现有：{names}。</translation>
    </message>
    <message>
        <source>There is no account called {name}.</source>
        <translation>没有名为 {name} 的账号。</translation>
    </message>
    <message>
        <source>Look it up in the list of accounts.</source>
        <translation>请在账号列表中查找。</translation>
    </message>
    <message>
        <source>“{text}” is not the address of an API host.</source>
        <translation>“{text}”不是 API 域名。</translation>
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
        <source>Use https; plain http is only for this computer.</source>
        <translation>请使用 https；http 仅限本机。</translation>
    </message>
    <message>
        <source>The account&apos;s AppSecret or token was about to go to {host}, which is this computer.</source>
        <translation>账号的 AppSecret 或凭证险些发往本机 {host}。</translation>
    </message>
    <message>
        <source>If a tunnel or relay of yours is there, tick “The API host is a tunnel or relay of mine” in the account; on the command line, give --local-relay. Otherwise set its API host to https://api.weixin.qq.com.</source>
        <translation>如果那里是您自己的隧道或转发服务，请在账号中勾选“API 域名是我自己的隧道或转发服务”；在命令行中请加上 --local-relay。否则，请把账号的 API 域名设为 https://api.weixin.qq.com。</translation>
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
        <source>This account uses the classic token, and fetching it ends the one that is in use now.</source>
        <translation>该账号使用普通 access_token，获取会使正在使用的那个失效。</translation>
    </message>
    <message>
        <source>Fetch it on the Tokens page, after agreeing with whoever runs the servers.</source>
        <translation>请与服务器负责人商定后，在“令牌”页获取。</translation>
    </message>
    <message>
        <source>The sandbox knows no fault called {name}.</source>
        <translation>沙盒没有名为 {name} 的故障。</translation>
    </message>
    <message>
        <source>Use one of the names that “wxdesk-cli sandbox --help” lists.</source>
        <translation>请使用“wxdesk-cli sandbox --help”列出的名称。</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation>未选择文件夹。</translation>
    </message>
    <message>
        <source>Choose where the files should go.</source>
        <translation>请选择文件保存位置。</translation>
    </message>
    <message>
        <source>wxdesk asks again from {again_at} on. “Refresh” on the Tokens page asks at once.</source>
        <translation>wxdesk 会在 {again_at} 之后再请求；在“凭证”页面点击“刷新”可立即请求。</translation>
    </message>
    <message>
        <source>WeChat replaces the stable token at most once in 30 seconds, and 20 times a day.</source>
        <translation>微信每 30 秒最多更换一次稳定版令牌，每天最多 20 次。</translation>
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
        <source>WeChat was asked for this account&apos;s access_token {limit} times within an hour, which is as often as wxdesk does without a click.</source>
        <translation>一小时内已为此账号向微信请求 access_token {limit} 次，达到 wxdesk 在无人点击时的上限。</translation>
    </message>
    <message>
        <source>WeChat was asked for this account&apos;s access_token {limit} times today (Beijing time), which is as often as wxdesk does without a click.</source>
        <translation>今天（北京时间）已为此账号向微信请求 access_token {limit} 次，达到 wxdesk 在无人点击时的上限。</translation>
    </message>
    <message>
        <source>WeChat refused new access_tokens three times within ten minutes. {cause}</source>
        <translation>十分钟内微信三次拒绝了新获取的 access_token。{cause}</translation>
    </message>
    <message>
        <source>wxdesk tries again from {again_at} on. “Check now” on the Tokens page asks whether WeChat accepts the access_token by now.</source>
        <translation>wxdesk 会在 {again_at} 之后再尝试；在“凭证”页面点击“立即检查”可查询微信现在是否接受该 access_token。</translation>
    </message>
    <message>
        <source>“{text}” is not a number of simultaneous downloads.</source>
        <translation>“{text}”不是有效的同时下载数。</translation>
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
        <source>Paste the serverIds that wx.uploadImage returned, in any form.</source>
        <translation>请粘贴 wx.uploadImage 返回的 serverId，格式不限。</translation>
    </message>
    <message>
        <source>The nonceStr is missing.</source>
        <translation>缺少 nonceStr。</translation>
    </message>
    <message>
        <source>Copy it from wx.config, or make a new one.</source>
        <translation>请从 wx.config 复制，或新生成一个。</translation>
    </message>
    <message>
        <source>Port {port} of this computer is in use.</source>
        <translation>本机端口 {port} 已被占用。</translation>
    </message>
    <message>
        <source>Choose another one, or none to get a free one.</source>
        <translation>请另选端口，或不指定以使用空闲端口。</translation>
    </message>
    <message>
        <source>“{text}” is not the address of a proxy.</source>
        <translation>“{text}”不是代理地址。</translation>
    </message>
    <message>
        <source>Write it as http://proxy.example:8080, or leave it empty.</source>
        <translation>请写成 http://proxy.example:8080，或留空。</translation>
    </message>
    <message>
        <source>wxdesk does not keep a proxy&apos;s password.</source>
        <translation>wxdesk 不保存代理密码。</translation>
    </message>
    <message>
        <source>Use a proxy that lets this computer through without one.</source>
        <translation>请使用无需密码即可通过的代理。</translation>
    </message>
    <message>
        <source>“{text}” is not a JS interface safe domain.</source>
        <translation>“{text}”不是 JS 接口安全域名。</translation>
    </message>
    <message>
        <source>Write the host name alone, such as h5.example.com: no https://, no port, no IP address.</source>
        <translation>只写域名，如 h5.example.com：不带 https://、端口或 IP。</translation>
    </message>
    <message>
        <source>A sandbox secret was about to go to {host}.</source>
        <translation>沙盒密钥险些发往 {host}。</translation>
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
        <source>The secret is longer than the {limit} characters that {place} takes.</source>
        <translation>密钥超过 {place} 可存的 {limit} 个字符。</translation>
    </message>
    <message>
        <source>This is not an AppSecret: it has {length} characters, or others than 0-9 and a-f.</source>
        <translation>这不是 AppSecret：共 {length} 个字符，或含有 0-9、a-f 以外的字符。</translation>
    </message>
    <message>
        <source>This is not a signature: it has {length} characters{stray}.</source>
        <translation>这不是签名：共 {length} 个字符{stray}。</translation>
    </message>
    <message>
        <source>A signature is 40 digits or letters a-f.</source>
        <translation>签名为 40 位数字或字母 a-f。</translation>
    </message>
    <message>
        <source>The text is longer than {limit_mb} MB.</source>
        <translation>文本超过 {limit_mb} MB。</translation>
    </message>
    <message>
        <source>Paste only the part that is about the signature or the media IDs.</source>
        <translation>请只粘贴与签名或 media_id 有关的部分。</translation>
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
        <source>It is a whole number of seconds since 1970, ten digits.</source>
        <translation>时间戳为 1970 年以来的整秒数，共十位。</translation>
    </message>
    <message>
        <source>The page&apos;s address is missing.</source>
        <translation>缺少页面地址。</translation>
    </message>
    <message>
        <source>Paste what the address bar shows, or location.href.</source>
        <translation>请粘贴地址栏内容或 location.href。</translation>
    </message>
    <message>
        <source>A browser cannot open “{text}”.</source>
        <translation>浏览器无法打开“{text}”。</translation>
    </message>
    <message>
        <source>No error code was recognised in the text.</source>
        <translation>未识别到错误码。</translation>
    </message>
    <message>
        <source>Paste the error as it was sent: WeChat&apos;s JSON, the console&apos;s line, or the code alone.</source>
        <translation>请原样粘贴报错：微信返回的 JSON、控制台的一行，或错误码本身。</translation>
    </message>
    <message>
        <source>The list has no column “{text}”.</source>
        <translation>列表中没有“{text}”列。</translation>
    </message>
    <message>
        <source>Its columns are: {names}. A number from 1 does as well.</source>
        <translation>现有的列：{names}。也可以用列号，从 1 开始。</translation>
    </message>
    <message>
        <source>The signing endpoint&apos;s address is missing.</source>
        <translation>缺少签名接口的地址。</translation>
    </message>
    <message>
        <source>Paste the address that the page asks for its signature.</source>
        <translation>请粘贴页面请求签名时所用的地址。</translation>
    </message>
    <message>
        <source>Copy the endpoint&apos;s address again, from https:// on.</source>
        <translation>请重新复制接口地址，从 https:// 开始。</translation>
    </message>
    <message>
        <source>The endpoint&apos;s address does not begin with http:// or https://.</source>
        <translation>接口地址不是以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>Copy it with its beginning.</source>
        <translation>请连同开头一起复制。</translation>
    </message>
    <message>
        <source>“{text}” is not a rule for what counts as accepted.</source>
        <translation>“{text}”不是有效的接收判定规则。</translation>
    </message>
    <message>
        <source>Write a field of the answer and its value, such as code=0; ~ and a text in the answer; or 2xx.</source>
        <translation>请填写应答中的字段和值，例如 code=0；或 ~ 加应答中的文字；或 2xx。</translation>
    </message>
    <message>
        <source>The credential is missing.</source>
        <translation>缺少凭据。</translation>
    </message>
    <message>
        <source>Type or paste it; it is kept in the system&apos;s keyring.</source>
        <translation>请输入或粘贴凭据，它只保存在系统密钥环里。</translation>
    </message>
    <message>
        <source>A credential cannot be called so.</source>
        <translation>凭据不能用这个名称。</translation>
    </message>
    <message>
        <source>Use letters, digits and . _ : -, at most 60.</source>
        <translation>只能用字母、数字和 . _ : -，最多 60 个字符。</translation>
    </message>
    <message>
        <source>This credential cannot be sent as a header.</source>
        <translation>这个凭据无法作为请求头发送。</translation>
    </message>
    <message>
        <source>Write it as Bearer TOKEN, Basic user:password or Header-Name: value, in plain ASCII.</source>
        <translation>请写成 Bearer 令牌、Basic 用户名:密码 或 请求头名称: 值，只用 ASCII 字符。</translation>
    </message>
    <message>
        <source>“{text}” is not a field and its value.</source>
        <translation>“{text}”不是“字段=值”。</translation>
    </message>
    <message>
        <source>Write it as name=value.</source>
        <translation>请写成 名称=值。</translation>
    </message>
    <message>
        <source>The field {name} is there twice.</source>
        <translation>字段 {name} 出现了两次。</translation>
    </message>
    <message>
        <source>Leave one of them out, or call it something else.</source>
        <translation>请删掉一个，或者换个名称。</translation>
    </message>
    <message>
        <source>The file&apos;s field has no name.</source>
        <translation>文件字段没有名称。</translation>
    </message>
    <message>
        <source>Type the one that the endpoint expects, often fileData or file.</source>
        <translation>请填写接口要求的字段名，常见的是 fileData 或 file。</translation>
    </message>
    <message>
        <source>wxdesk sets the header {name} itself.</source>
        <translation>请求头 {name} 由 wxdesk 自己设置。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请不要下发。</translation>
    </message>
    <message>
        <source>The header {name} looks like a credential, and those are kept in the keyring only.</source>
        <translation>请求头 {name} 看起来是凭据，凭据只能保存在密钥环里。</translation>
    </message>
    <message>
        <source>Leave it out here, and save it as the endpoint&apos;s credential.</source>
        <translation>请从这里去掉，改为保存成该接口的凭据。</translation>
    </message>
    <message>
        <source>“{text}” is not a header and its value.</source>
        <translation>“{text}”不是“请求头=值”。</translation>
    </message>
    <message>
        <source>Write it as Name=value, in plain ASCII.</source>
        <translation>请写成 名称=值，只用 ASCII 字符。</translation>
    </message>
    <message>
        <source>“{text}” is not a number of simultaneous uploads.</source>
        <translation>“{text}”不是有效的同时上传数。</translation>
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
        <source>Choose the folder that media were saved to.</source>
        <translation>请选择保存素材的文件夹。</translation>
    </message>
    <message>
        <source>{host} would receive the files unencrypted.</source>
        <translation>文件会以未加密的方式发给 {host}。</translation>
    </message>
    <message>
        <source>Use https, or agree to plain http if the network between is your own.</source>
        <translation>请改用 https；如果中间的网络是自家的，也可以明确同意使用 http。</translation>
    </message>
    <message>
        <source>“{name}” in braces is nothing that can be filled in here.</source>
        <translation>花括号里的“{name}”在这里没有可填的内容。</translation>
    </message>
    <message>
        <source>There are: {known}.</source>
        <translation>可用的有：{known}。</translation>
    </message>
    <message>
        <source>The braces of “{text}” do not match.</source>
        <translation>“{text}”里的花括号不配对。</translation>
    </message>
    <message>
        <source>Put a name between two braces; a brace itself is written twice.</source>
        <translation>请把名称写在一对花括号之间；花括号本身要写两遍。</translation>
    </message>
    <message>
        <source>“{text}” is not the address of an endpoint.</source>
        <translation>“{text}”不是接口地址。</translation>
    </message>
    <message>
        <source>Write it as https://host/path.</source>
        <translation>请写成 https://主机/路径。</translation>
    </message>
    <message>
        <source>{host} answered, and whether that means yes is not understood: {said}</source>
        <translation>{host} 有应答，但无法判断是否表示成功：{said}</translation>
    </message>
    <message>
        <source>Say what counts as accepted. Its answers are then judged again; nothing is sent twice.</source>
        <translation>请说明什么算作已接收。之后会重新判断这些应答，不会重复发送。</translation>
    </message>
    <message>
        <source>No column of the list holds media IDs.</source>
        <translation>列表的各列中都没有 media_id。</translation>
    </message>
    <message>
        <source>Check that it is the right file and sheet, or say which column they are in.</source>
        <translation>请确认文件和工作表是否选对，或指定 media_id 所在的列。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} 是空的。</translation>
    </message>
    <message>
        <source>Check that it is the right file, and that it was saved.</source>
        <translation>请确认文件是否选对、是否已保存。</translation>
    </message>
    <message>
        <source>{name} is neither text nor a workbook.</source>
        <translation>{name} 既不是文本，也不是电子表格。</translation>
    </message>
    <message>
        <source>Save it as .xlsx or CSV, or copy its column of media IDs and paste that.</source>
        <translation>请另存为 .xlsx 或 CSV，或复制其中的 media_id 一列后粘贴。</translation>
    </message>
    <message>
        <source>{name} is larger than {limit_mb} MB.</source>
        <translation>{name} 超过 {limit_mb} MB。</translation>
    </message>
    <message>
        <source>Save only its columns that are needed, or split it.</source>
        <translation>请只保留需要的列后另存，或拆成几个文件。</translation>
    </message>
    <message>
        <source>The {rows} objects of the list have {columns} different fields: too many.</source>
        <translation>列表的 {rows} 个对象共有 {columns} 个不同的字段，过多。</translation>
    </message>
    <message>
        <source>Keep only the fields that are needed, or paste the media IDs alone, one a line.</source>
        <translation>请只保留需要的字段，或只粘贴 media_id，每行一个。</translation>
    </message>
    <message>
        <source>The list has {rows} rows and, by row {row}, {columns} columns: too many.</source>
        <translation>列表有 {rows} 行，因第 {row} 行而有 {columns} 列，过多。</translation>
    </message>
    <message>
        <source>Look at row {row}: should it be so long? If so, keep only the columns that are needed, or split the list.</source>
        <translation>请检查第 {row} 行是否本应这么长；如果是，请只保留需要的列，或拆分列表。</translation>
    </message>
    <message>
        <source>There are media IDs, and all permanent material was asked for too.</source>
        <translation>既给出了 media_id，又要求下载全部永久素材。</translation>
    </message>
    <message>
        <source>Give one of the two.</source>
        <translation>请只选其一。</translation>
    </message>
    <message>
        <source>“{title}” is an article, not a medium.</source>
        <translation>“{title}”是图文素材，不是媒体文件。</translation>
    </message>
    <message>
        <source>Its cover pictures can be fetched as permanent material: {covers}.</source>
        <translation>其封面图可作为永久素材下载：{covers}。</translation>
    </message>
    <message>
        <source>WeChat announced {total} entries and gave {listed}; then nothing new came.</source>
        <translation>微信称共有 {total} 条，只给出 {listed} 条，之后没有新内容。</translation>
    </message>
    <message>
        <source>The account has no permanent material of this kind.</source>
        <translation>该账号没有此类永久素材。</translation>
    </message>
    <message>
        <source>Look in the console under material management, or choose another kind.</source>
        <translation>请在公众平台的“素材管理”中查看，或选择其他类型。</translation>
    </message>
    <message>
        <source>The parameter that takes the page&apos;s address has no name.</source>
        <translation>接收页面地址的参数没有名称。</translation>
    </message>
    <message>
        <source>Most back ends call it url.</source>
        <translation>多数后端称之为 url。</translation>
    </message>
    <message>
        <source>“{text}” is not a parameter.</source>
        <translation>“{text}”不是参数。</translation>
    </message>
    <message>
        <source>Write name=value, with &amp; between two of them.</source>
        <translation>请写成 name=value，多个之间用 &amp; 隔开。</translation>
    </message>
    <message>
        <source>The parameter {name} takes the page&apos;s address already.</source>
        <translation>参数 {name} 已用来接收页面地址。</translation>
    </message>
    <message>
        <source>Take it out of the further parameters.</source>
        <translation>请从其他参数中去掉它。</translation>
    </message>
    <message>
        <source>A ticket or token stands in what would be sent to the endpoint.</source>
        <translation>将要发送给接口的内容中含有票据或令牌。</translation>
    </message>
    <message>
        <source>Nothing was sent. Take it out: a signing endpoint is never given one.</source>
        <translation>没有发送任何内容。请去掉它：不应把票据或令牌交给签名接口。</translation>
    </message>
    <message>
        <source>The list has no sheet “{text}”.</source>
        <translation>文件中没有名为“{text}”的工作表。</translation>
    </message>
    <message>
        <source>Its sheets are: {names}.</source>
        <translation>现有的工作表：{names}。</translation>
    </message>
    <message>
        <source>File names begin inside the folder that is chosen above, not with /, a drive or ~.</source>
        <translation>文件名从上面所选的文件夹内开始，不能以 /、盘符或 ~ 开头。</translation>
    </message>
    <message>
        <source>Remove the beginning, or choose another folder to save to.</source>
        <translation>请去掉开头部分，或改选要保存到的文件夹。</translation>
    </message>
    <message>
        <source>A “{brace}” stands alone in the file names.</source>
        <translation>文件名中有单独的“{brace}”。</translation>
    </message>
    <message>
        <source>Fields have a brace on both sides. For a brace itself, write it twice.</source>
        <translation>字段两边都要有花括号；要写花括号本身，请连写两个。</translation>
    </message>
    <message>
        <source>There is a credential in the file names, which anybody would read there.</source>
        <translation>文件名里有密钥或凭证，谁都看得到。</translation>
    </message>
    <message>
        <source>Remove it. Columns of the list that hold credentials are masked by themselves.</source>
        <translation>请删掉它。列表里含密钥或凭证的列会自动打码。</translation>
    </message>
    <message>
        <source>Nothing says how the files are to be called.</source>
        <translation>没有写明文件如何命名。</translation>
    </message>
    <message>
        <source>Write for example {example}</source>
        <translation>例如写成 {example}</translation>
    </message>
    <message>
        <source>{name} stands in the middle of the file names.</source>
        <translation>{name} 出现在文件名中间。</translation>
    </message>
    <message>
        <source>Put it at the end, or leave it out: files get the extension of their content anyway.</source>
        <translation>请把它放到最后，或者不写：文件总会按实际内容加上扩展名。</translation>
    </message>
    <message>
        <source>There is no field {name} for file names.</source>
        <translation>文件名没有 {name} 这个字段。</translation>
    </message>
    <message>
        <source>Use one of these: {known}</source>
        <translation>可用的字段：{known}</translation>
    </message>
    <message>
        <source>In the file names, a / has nothing before or behind it.</source>
        <translation>文件名中有一个 / 的前面或后面是空的。</translation>
    </message>
    <message>
        <source>Write the folder&apos;s name before it and the file&apos;s name behind it.</source>
        <translation>请在它前面写文件夹名，后面写文件名。</translation>
    </message>
    <message>
        <source>The file names make too many folders inside one another.</source>
        <translation>文件名中的文件夹层数太多。</translation>
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
        <source>Files stay inside the folder that is chosen to save to.</source>
        <translation>文件只会保存在所选的文件夹内。</translation>
    </message>
    <message>
        <source>That is too long for file names.</source>
        <translation>文件名的写法太长。</translation>
    </message>
    <message>
        <source>Use at most {limit} characters.</source>
        <translation>最多 {limit} 个字符。</translation>
    </message>
    <message>
        <source>In {name}, what stands behind the colon does not fit.</source>
        <translation>{name} 中冒号后面的内容不对。</translation>
    </message>
    <message>
        <source>For the number, the media ID or a column, write there how many characters.</source>
        <translation>对于序号、media_id 或列，请在冒号后写字符数。</translation>
    </message>
    <message>
        <source>Copy the whole address again, from https:// on.</source>
        <translation>请从 https:// 开始重新复制完整地址。</translation>
    </message>
    <message>
        <source>The address does not begin with http:// or https://.</source>
        <translation>地址不以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>Copy it with its beginning: WeChat signs it too.</source>
        <translation>请连同开头一起复制：它也参与签名。</translation>
    </message>
    <message>
        <source>The address is longer than {limit} characters.</source>
        <translation>地址超过 {limit} 个字符。</translation>
    </message>
    <message>
        <source>Leave out what is not needed behind the ?.</source>
        <translation>请去掉 ? 后面不需要的部分。</translation>
    </message>
    <message>
        <source>A user name or password stands before the host.</source>
        <translation>域名前面有用户名或密码。</translation>
    </message>
    <message>
        <source>Take it out, up to the @: it would be sent along and shown.</source>
        <translation>请去掉 @ 及其之前的部分：否则它会被一并发送并显示出来。</translation>
    </message>
    <message>
        <source>{name} is protected by a password.</source>
        <translation>{name} 设有密码。</translation>
    </message>
    <message>
        <source>Open it, save it without a password, and try again; or copy its columns and paste them.</source>
        <translation>请打开文件，取消密码后另存再试；或复制其中的列后粘贴。</translation>
    </message>
    <message>
        <source>{name} cannot be read: it is damaged, or no workbook in spite of its name.</source>
        <translation>无法读取 {name}：文件已损坏，或虽有此扩展名却不是电子表格。</translation>
    </message>
    <message>
        <source>Open it in Excel or WPS and save it as .xlsx or CSV; or copy its columns and paste them.</source>
        <translation>请用 Excel 或 WPS 打开后另存为 .xlsx 或 CSV；或复制其中的列后粘贴。</translation>
    </message>
    <message>
        <source>There is no credential called {name} on this computer.</source>
        <translation>本机没有名为 {name} 的凭据。</translation>
    </message>
    <message>
        <source>Save it first.</source>
        <translation>请先保存它。</translation>
    </message>
    <message>
        <source>{place} did not do what was asked.</source>
        <translation>{place}未能完成操作。</translation>
    </message>
    <message>
        <source>Open it once by its own program, then try again.</source>
        <translation>请先用其自带程序打开一次，然后重试。</translation>
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
        <source>{place} did not answer within {seconds} s.</source>
        <translation>{place}在 {seconds} 秒内没有应答。</translation>
    </message>
    <message>
        <source>It may be waiting for its password in another window. Unlock it, then try again.</source>
        <translation>它可能在另一个窗口中等待输入密码。请解锁后重试。</translation>
    </message>
    <message>
        <source>{place} took the secret and did not keep it.</source>
        <translation>{place}收下了密钥却没有保存。</translation>
    </message>
    <message>
        <source>Nothing was saved. Check its settings, then try again.</source>
        <translation>没有保存任何内容。请检查其设置后重试。</translation>
    </message>
    <message>
        <source>The AppSecret of {name} is not on this computer.</source>
        <translation>这台电脑上没有 {name} 的 AppSecret。</translation>
    </message>
    <message>
        <source>Edit the account and type it again.</source>
        <translation>请编辑账号并重新输入。</translation>
    </message>
    <message>
        <source>The accounts file was written by a newer wxdesk.</source>
        <translation>账号文件由更新版本的 wxdesk 写入。</translation>
    </message>
    <message>
        <source>Update wxdesk. The file was not touched: {path}</source>
        <translation>请更新 wxdesk。文件未被改动：{path}</translation>
    </message>
    <message>
        <source>Another wxdesk is saving this list to {folder} already.</source>
        <translation>另一个 wxdesk 正在将此列表保存到 {folder}。</translation>
    </message>
    <message>
        <source>Wait for it to finish, or close it.</source>
        <translation>请等待完成，或关闭它。</translation>
    </message>
    <message>
        <source>wxdesk crashed the last time.</source>
        <translation>wxdesk 上次运行时崩溃了。</translation>
    </message>
    <message>
        <source>What was saved is safe, and a batch can be resumed. Where the program was then stands in {path}: lines of code, no values. Nothing was sent; give the file to the developers if it happens again.</source>
        <translation>已保存的内容没有丢失，批次可以继续。崩溃时程序运行到的位置记录在 {path}：只有代码行，不含任何数据。没有向外发送任何内容；如果再次发生，请把该文件交给开发人员。</translation>
    </message>
    <message>
        <source>The disk of {folder} is full: {free_bytes} free.</source>
        <translation>{folder} 所在磁盘已满：剩余 {free_bytes}。</translation>
    </message>
    <message>
        <source>Make room, then resume: nothing is lost.</source>
        <translation>请腾出空间后继续：没有丢失任何内容。</translation>
    </message>
    <message>
        <source>The disk of {folder} takes no more files: all its inodes are in use, whatever room is free.</source>
        <translation>{folder} 所在磁盘无法再新建文件：inode 已用完，与剩余空间无关。</translation>
    </message>
    <message>
        <source>Delete files that are not needed, many small ones first, then resume: nothing is lost.</source>
        <translation>请删除不需要的文件（先删大量小文件），然后继续：不会丢失任何内容。</translation>
    </message>
    <message>
        <source>{path} changed while it was being sent.</source>
        <translation>{path} 在发送过程中发生了变化。</translation>
    </message>
    <message>
        <source>It does not count as sent. Try again once nothing writes to it.</source>
        <translation>它不算已发送。等没有程序再写这个文件时，请重试。</translation>
    </message>
    <message>
        <source>There is another file called {path} already; it was left as it is.</source>
        <translation>已有同名的其他文件 {path}，未作改动。</translation>
    </message>
    <message>
        <source>Move it away, or choose other names, then try again.</source>
        <translation>请将它移走，或换一种命名，然后重试。</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>无法读取 {path}。</translation>
    </message>
    <message>
        <source>Check that it exists and that you may open it.</source>
        <translation>请检查文件是否存在以及是否有权打开。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist and cannot be made.</source>
        <translation>文件夹 {folder} 不存在，也无法创建。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请另选文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}.</source>
        <translation>无法写入 {folder}。</translation>
    </message>
    <message>
        <source>Choose another folder, or ask for the right to write there.</source>
        <translation>请另选文件夹，或申请写入权限。</translation>
    </message>
    <message>
        <source>These files are being forwarded to {host} already.</source>
        <translation>这些文件正在转发给 {host}。</translation>
    </message>
    <message>
        <source>Wait for it to finish, or close the other wxdesk.</source>
        <translation>请等它完成，或关闭另一个 wxdesk。</translation>
    </message>
    <message>
        <source>The record of what was forwarded was damaged; it was put aside as {path}.</source>
        <translation>转发记录已损坏，已另存为 {path}。</translation>
    </message>
    <message>
        <source>The files are safe. Forwarding again sends all of them, with the same Idempotency-Key as before.</source>
        <translation>文件没有受损。再次转发会重发全部文件，Idempotency-Key 与之前相同。</translation>
    </message>
    <message>
        <source>The list of batches was damaged; it was put aside as {path}.</source>
        <translation>批次记录已损坏，已另存为 {path}。</translation>
    </message>
    <message>
        <source>Saved files are safe. Start the list again: what is in its folder already is not fetched twice.</source>
        <translation>已保存的文件安全无恙。请重新开始该列表：文件夹中已有的不会重复下载。</translation>
    </message>
    <message>
        <source>The list of batches was written by a newer wxdesk.</source>
        <translation>批次记录由更新版本的 wxdesk 写入。</translation>
    </message>
    <message>
        <source>Another wxdesk has been fetching this account&apos;s token for {seconds} s.</source>
        <translation>另一个 wxdesk 已获取此账号的令牌 {seconds} 秒之久。</translation>
    </message>
    <message>
        <source>Close it if it hangs, then try again.</source>
        <translation>若其无响应请关闭，然后重试。</translation>
    </message>
    <message>
        <source>Accounts in the list that could not be read: {count}. The others are there.</source>
        <translation>账号列表中有 {count} 个账号无法读取，其余账号仍在。</translation>
    </message>
    <message>
        <source>Add them again: their secrets are still in the keyring. The list as it was: {path}</source>
        <translation>请重新添加：其密钥仍在系统钥匙串中。原列表：{path}</translation>
    </message>
    <message>
        <source>A file of wxdesk was damaged and was put aside as {path}.</source>
        <translation>wxdesk 的一个文件已损坏，已另存为 {path}。</translation>
    </message>
    <message>
        <source>wxdesk goes on without it: secrets are still in the keyring. Add what is missing again.</source>
        <translation>wxdesk 将继续运行：密钥仍在钥匙串中。请重新添加缺少的内容。</translation>
    </message>
    <message>
        <source>{path} is not a folder, so nothing can be saved inside it. Links are not followed.</source>
        <translation>{path} 不是文件夹，无法在其中保存文件（不会跟随链接）。</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Check the disk&apos;s free space and your right to write there.</source>
        <translation>请检查磁盘剩余空间和写入权限。</translation>
    </message>
    <message>
        <source>The connection to {host} broke.</source>
        <translation>与 {host} 的连接中断。</translation>
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
        <source>Try again later, or send fewer files at a time.</source>
        <translation>请稍后重试，或减少同时上传数。</translation>
    </message>
    <message>
        <source>{host} does not let this computer in (HTTP {status}).</source>
        <translation>{host} 拒绝访问（HTTP {status}）。</translation>
    </message>
    <message>
        <source>Check the credential, and whether it may upload there.</source>
        <translation>请检查凭据，以及它是否有上传权限。</translation>
    </message>
    <message>
        <source>{host} knows no such address (HTTP {status}).</source>
        <translation>{host} 上没有这个地址（HTTP {status}）。</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s path.</source>
        <translation>请检查接口地址的路径。</translation>
    </message>
    <message>
        <source>{host} pointed to another address (HTTP {status}); wxdesk does not follow.</source>
        <translation>{host} 要求跳转到别的地址（HTTP {status}），wxdesk 不会跟随跳转。</translation>
    </message>
    <message>
        <source>Ask where it leads, and type that address if it is the right one.</source>
        <translation>请确认它指向哪里；如果地址正确，请直接填写那个地址。</translation>
    </message>
    <message>
        <source>{host} answered and did not accept the file: {said}</source>
        <translation>{host} 有应答，但没有接收文件：{said}</translation>
    </message>
    <message>
        <source>Look at its answer. If it means yes, set what counts as accepted.</source>
        <translation>请查看它的应答。如果其实表示成功，请设置接收判定规则。</translation>
    </message>
    <message>
        <source>{host} did not take the file (HTTP {status}).</source>
        <translation>{host} 没有接收文件（HTTP {status}）。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, ask whoever runs the endpoint.</source>
        <translation>请重试；如果一直这样，请联系接口的维护人员。</translation>
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
        <source>wxdesk could not read the answer of {host}.</source>
        <translation>wxdesk 无法读懂 {host} 的应答。</translation>
    </message>
    <message>
        <source>Try again. If it stays so, send the developers the log: it holds no secrets.</source>
        <translation>请重试。如果仍然如此，请把日志发给开发者：其中不含密钥。</translation>
    </message>
    <message>
        <source>There is no host called {host}, or this computer cannot look it up.</source>
        <translation>不存在主机 {host}，或本机无法解析。</translation>
    </message>
    <message>
        <source>Check the network, and the account&apos;s API host.</source>
        <translation>请检查网络和账号的 API 域名。</translation>
    </message>
    <message>
        <source>{host} answered with HTTP status {status}, which WeChat&apos;s API does not use.</source>
        <translation>{host} 返回 HTTP 状态 {status}，微信 API 不会这样应答。</translation>
    </message>
    <message>
        <source>A proxy or gateway may stand between. Check the network and the account&apos;s API host.</source>
        <translation>中间可能有代理或网关。请检查网络和账号的 API 域名。</translation>
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
        <source>{host} does not speak HTTP.</source>
        <translation>{host} 不是 HTTP 服务。</translation>
    </message>
    <message>
        <source>Check the account&apos;s API host and its port.</source>
        <translation>请检查账号的 API 域名及端口。</translation>
    </message>
    <message>
        <source>{host} answered with something that is not WeChat&apos;s.</source>
        <translation>{host} 的应答不是微信的格式。</translation>
    </message>
    <message>
        <source>A proxy&apos;s sign-in page may stand between. Check the network and the account&apos;s API host.</source>
        <translation>中间可能有代理的登录页。请检查网络和账号的 API 域名。</translation>
    </message>
    <message>
        <source>The proxy did not let the call to {host} through.</source>
        <translation>代理没有放行对 {host} 的调用。</translation>
    </message>
    <message>
        <source>Check the account&apos;s proxy.</source>
        <translation>请检查账号的代理。</translation>
    </message>
    <message>
        <source>{host} pointed to another address (HTTP {status}); wxdesk does not follow, to keep secrets safe.</source>
        <translation>{host} 要求转到别的地址（HTTP {status}）；为保护密钥，wxdesk 不会跟随。</translation>
    </message>
    <message>
        <source>Check the account&apos;s API host.</source>
        <translation>请检查账号的 API 域名。</translation>
    </message>
    <message>
        <source>{host} does not take connections.</source>
        <translation>{host} 拒绝连接。</translation>
    </message>
    <message>
        <source>Check the network, the firewall and the account&apos;s API host.</source>
        <translation>请检查网络、防火墙和账号的 API 域名。</translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} s.</source>
        <translation>{host} 在 {seconds} 秒内没有应答。</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>请检查网络后重试。</translation>
    </message>
    <message>
        <source>The connection to {host} is not safe: {reason}.</source>
        <translation>与 {host} 的连接不安全：{reason}。</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the network&apos;s administrator whether a proxy opens encrypted traffic.</source>
        <translation>没有发送任何内容。请询问网络管理员是否有代理解密流量。</translation>
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
        <source>WeChat&apos;s media are smaller; check what the address really is.</source>
        <translation>微信素材没有这么大；请核对地址。</translation>
    </message>
    <message>
        <source>{host} sends too slowly.</source>
        <translation>{host} 发送过慢。</translation>
    </message>
    <message>
        <source>Try again when the network is better.</source>
        <translation>请在网络好转后重试。</translation>
    </message>
    <message>
        <source>{host} stopped in the middle: {received} of {announced} bytes.</source>
        <translation>{host} 中途停止：{announced} 字节中收到 {received}。</translation>
    </message>
    <message>
        <source>There is no way to {host} from this computer.</source>
        <translation>本机无法到达 {host}。</translation>
    </message>
    <message>
        <source>WeChat named an address for the video that wxdesk does not open: {host}.</source>
        <translation>微信给出的视频地址 wxdesk 不会打开：{host}。</translation>
    </message>
    <message>
        <source>Only https addresses on the public network are opened.</source>
        <translation>只打开公网上的 https 地址。</translation>
    </message>
    <message>
        <source>{host} answered without “{missing}”.</source>
        <translation>{host} 的应答缺少“{missing}”。</translation>
    </message>
    <message>
        <source>It may not be WeChat&apos;s API. Check the account&apos;s API host.</source>
        <translation>它可能不是微信 API。请检查账号的 API 域名。</translation>
    </message>
    <message>
        <source>its certificate has expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>no common way of encrypting was found</source>
        <translation>双方没有共同的加密方式</translation>
    </message>
    <message>
        <source>it offers only an outdated way of encrypting</source>
        <translation>对方只支持过时的加密方式</translation>
    </message>
    <message>
        <source>it signed its certificate itself</source>
        <translation>证书为自签名</translation>
    </message>
    <message>
        <source>nobody this computer trusts vouches for it</source>
        <translation>没有本机信任的机构为其担保</translation>
    </message>
    <message>
        <source>its certificate belongs to another host</source>
        <translation>证书属于其他主机</translation>
    </message>
    <message>
        <source>wxdesk has a bug.</source>
        <translation>wxdesk 出错了。</translation>
    </message>
    <message>
        <source>Your work is safe. Copy the report and send it to the developers: it holds no secrets.</source>
        <translation>您的工作没有丢失。请复制报告并发给开发者：其中不含密钥。</translation>
    </message>
    <message>
        <source>call for the access_token</source>
        <translation>获取 access_token 的请求</translation>
    </message>
    <message>
        <source>An AppID is wx and 16 digits or letters a-f. The WeChat Developer Platform shows it under My Services.</source>
        <translation>AppID 为 wx 加 16 位数字或字母 a-f，见微信开发者平台“我的业务”。</translation>
    </message>
    <message>
        <source>Ask whoever runs the servers for the one in use. WeChat shows an AppSecret only once, at a reset, and a reset stops every server that uses it.</source>
        <translation>请向维护服务器的人索取正在使用的那个。AppSecret 只在重置时显示一次，而重置会使所有使用它的服务器停止工作。</translation>
    </message>
    <message>
        <source>Ask whoever runs the servers for the AppSecret in use. WeChat shows it only once, at a reset, and a reset stops every server that uses it.</source>
        <translation>请向维护服务器的人索取正在使用的 AppSecret。它只在重置时显示一次，而重置会使所有使用它的服务器停止工作。</translation>
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
        <source>{name} was not read: the part of wxdesk that reads workbooks did not start.</source>
        <translation>没有读取 {name}：wxdesk 中读取工作簿的部分没有启动。</translation>
    </message>
    <message>
        <source>A scanner of viruses may have stopped it, or wxdesk is not installed whole. Save the workbook as CSV, or copy its columns and paste them.</source>
        <translation>可能被杀毒软件拦截，或 wxdesk 安装不完整。请把工作簿另存为 CSV，或复制其中的列再粘贴。</translation>
    </message>
    <message>
        <source>{path} is open in another program, so it could not be written.</source>
        <translation>{path} 正被其他程序打开，无法写入。</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>请先在那个程序里关闭它，再重试。</translation>
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
        <source>It was not touched. Keep those that are needed, or move it away: {path}</source>
        <translation>文件未被改动。请只保留需要的账号，或把它移走：{path}</translation>
    </message>
    <message>
        <source>What was kept of this one cannot be read.</source>
        <translation>这一条的记录无法读取。</translation>
    </message>
    <message>
        <source>Start its list again.</source>
        <translation>请重新开始它所在的清单。</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>Another system replaces the token (once)</source>
        <translation>其他系统替换令牌（一次）</translation>
    </message>
    <message>
        <source>The token expires (once)</source>
        <translation>令牌过期（一次）</translation>
    </message>
    <message>
        <source>This computer is not on the IP whitelist</source>
        <translation>本机不在 IP 白名单中</translation>
    </message>
    <message>
        <source>Today&apos;s quota is spent</source>
        <translation>今日调用次数已用完</translation>
    </message>
    <message>
        <source>WeChat is busy</source>
        <translation>微信系统繁忙</translation>
    </message>
    <message>
        <source>Answers come slowly</source>
        <translation>应答缓慢</translation>
    </message>
    <message>
        <source>Media are cut short</source>
        <translation>素材被截断</translation>
    </message>
    <message>
        <source>An error comes in place of the media</source>
        <translation>返回错误而非素材</translation>
    </message>
    <message>
        <source>Media are empty</source>
        <translation>素材为空</translation>
    </message>
    <message>
        <source>Media come with dangerous file names</source>
        <translation>素材带有危险文件名</translation>
    </message>
    <message>
        <source>Media come without file names</source>
        <translation>素材没有文件名</translation>
    </message>
    <message>
        <source>A proxy&apos;s sign-in page answers</source>
        <translation>代理登录页应答</translation>
    </message>
    <message>
        <source>The host redirects</source>
        <translation>主机重定向</translation>
    </message>
    <message>
        <source>The connection breaks</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>This computer is not on the IP whitelist (older rule: only where the AppSecret is sent)</source>
        <translation>本机不在 IP 白名单中（旧规则：只限制带 AppSecret 的调用）</translation>
    </message>
</context>
<context>
    <name>fix code</name>
    <message>
        <source>The page sends its address</source>
        <translation>页面上传自己的地址</translation>
    </message>
    <message>
        <source>Which address a single-page app has signed</source>
        <translation>单页应用该用哪个地址签名</translation>
    </message>
    <message>
        <source>The back end reads the page&apos;s address</source>
        <translation>后端读取页面地址</translation>
    </message>
    <message>
        <source>The page&apos;s address behind a proxy</source>
        <translation>代理后面如何取得页面地址</translation>
    </message>
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
        <source>The jsapi_ticket is fetched and kept</source>
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
        <source>sending</source>
        <translation>发送中</translation>
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
        <source>file changed during upload</source>
        <translation>文件中途变化</translation>
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
        <source>not an HTTP server</source>
        <translation>不是 HTTP 服务</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无法连接</translation>
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
        <source>Check the network and the endpoint&apos;s address.</source>
        <translation>请检查网络和接口地址。</translation>
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
    <name>keyrings</name>
    <message>
        <source>{place}: not installed, or not running</source>
        <translation>{place}：未安装或未运行</translation>
    </message>
    <message>
        <source>{place}: did not answer in time</source>
        <translation>{place}：没有及时响应</translation>
    </message>
    <message>
        <source>{place}: does not work</source>
        <translation>{place}：无法使用</translation>
    </message>
</context>
<context>
    <name>lanes</name>
    <message>
        <source>{source}, {start} to {end}</source>
        <translation>{source}，{start} 至 {end}</translation>
    </message>
    <message>
        <source>{time} fetched here</source>
        <translation>{time} 在此获取</translation>
    </message>
    <message>
        <source>{time} found replaced elsewhere</source>
        <translation>{time} 发现已被替换</translation>
    </message>
    <message>
        <source>{time} rejected by WeChat ({code})</source>
        <translation>{time} 被微信拒绝（{code}）</translation>
    </message>
    <message>
        <source>{time} found expired, before its time</source>
        <translation>{time} 发现已提前过期</translation>
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
        <source>downloading</source>
        <translation>下载中</translation>
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
        <source>Reason not saved</source>
        <translation>未保存的原因</translation>
    </message>
    <message>
        <source>Forwarded to</source>
        <translation>已转发到</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
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
        <source>expired or unknown</source>
        <translation>已过期或不存在</translation>
    </message>
    <message>
        <source>IP not whitelisted</source>
        <translation>IP 不在白名单</translation>
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
        <source>account restricted</source>
        <translation>账号受限</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <translation>应答无法读懂</translation>
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
        <source>file name exists</source>
        <translation>存在同名文件</translation>
    </message>
    <message>
        <source>folder missing</source>
        <translation>文件夹已不存在</translation>
    </message>
    <message>
        <source>folder not writable</source>
        <translation>文件夹不可写</translation>
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
        <source>no response</source>
        <translation>没有响应</translation>
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
        <source>video URL refused</source>
        <translation>视频地址被拒</translation>
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
        <source>not downloaded yet</source>
        <translation>尚未下载</translation>
    </message>
    <message>
        <source>damaged or gone</source>
        <translation>已损坏或不存在</translation>
    </message>
    <message>
        <source>The picture is damaged, or no longer in its folder.</source>
        <translation>图片已损坏，或已不在文件夹中。</translation>
    </message>
    <message>
        <source>too large to show</source>
        <translation>图片过大</translation>
    </message>
    <message>
        <source>Too large to preview. Open it instead.</source>
        <translation>图片过大，无法在此显示。请直接打开。</translation>
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
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{h} h {min} min</source>
        <translation>{h} 小时 {min} 分</translation>
    </message>
    <message>
        <source>{min} min</source>
        <translation>{min} 分钟</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Tokens</source>
        <translation>令牌</translation>
    </message>
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
        <source>Activity</source>
        <translation>调用记录</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
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
        <source>in a client&apos;s message</source>
        <translation>客户端的提示信息中</translation>
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
        <source>in a line of a log</source>
        <translation>日志中</translation>
    </message>
    <message>
        <source>in code or a printed object</source>
        <translation>代码或打印出的对象中</translation>
    </message>
    <message>
        <source>behind its name</source>
        <translation>跟在名称后面</translation>
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
        <source>invisible characters left out</source>
        <translation>去掉了看不见的字符</translation>
    </message>
    <message>
        <source>broken lines joined</source>
        <translation>接回了被折断的行</translation>
    </message>
    <message>
        <source>=3D in a mail&apos;s source read as =</source>
        <translation>邮件源码中的 =3D 按 = 读取</translation>
    </message>
    <message>
        <source>full-width characters read as ordinary ones</source>
        <translation>全角字符按半角读取</translation>
    </message>
    <message>
        <source>typographic quotes and dashes read as plain ones</source>
        <translation>弯引号和长横线按普通符号读取</translation>
    </message>
    <message>
        <source>\/ read as /</source>
        <translation>\/ 按 / 读取</translation>
    </message>
    <message>
        <source>\u0026 read as &amp;, and other such escapes likewise</source>
        <translation>\u0026 按 &amp; 读取，其他此类转义同理</translation>
    </message>
    <message>
        <source>&amp;amp; read as &amp;, and other HTML entities likewise</source>
        <translation>&amp;amp; 按 &amp; 读取，其他 HTML 实体同理</translation>
    </message>
    <message>
        <source>× read as &amp;times, the beginning of &amp;timestamp</source>
        <translation>× 按 &amp;times（即 &amp;timestamp 的开头）读取</translation>
    </message>
    <message>
        <source>Markdown&apos;s backslashes left out</source>
        <translation>去掉了 Markdown 的反斜杠</translation>
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
        <source>the … of a shortened value left out</source>
        <translation>去掉了被截短的值末尾的 …</translation>
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
</context>
<context>
    <name>signing_mistakes</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>signs the address with its #…</source>
        <translation>签名时保留了 #…</translation>
    </message>
    <message>
        <source>receives the address only up to the first &amp;</source>
        <translation>只收到第一个 &amp; 之前的地址</translation>
    </message>
    <message>
        <source>signs the address without its ?…</source>
        <translation>签名时去掉了 ?…</translation>
    </message>
    <message>
        <source>takes http for https, or the reverse</source>
        <translation>http 与 https 弄反</translation>
    </message>
    <message>
        <source>drops the slash at the end of the path</source>
        <translation>去掉了路径末尾的斜杠</translation>
    </message>
    <message>
        <source>drops the port</source>
        <translation>去掉了端口</translation>
    </message>
    <message>
        <source>signs the home page in place of the page</source>
        <translation>签的是首页而不是本页</translation>
    </message>
    <message>
        <source>signs the encoded address</source>
        <translation>签的是编码后的地址</translation>
    </message>
    <message>
        <source>signs the decoded address</source>
        <translation>签的是解码后的地址</translation>
    </message>
    <message>
        <source>signs &amp;amp; for &amp;</source>
        <translation>把 &amp; 签成了 &amp;amp;</translation>
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
        <source>uses the wx_card ticket</source>
        <translation>用了卡券票据 wx_card</translation>
    </message>
    <message>
        <source>uses the access_token for the ticket</source>
        <translation>把 access_token 当作票据</translation>
    </message>
    <message>
        <source>answers with another account&apos;s AppID</source>
        <translation>返回了另一个账号的 AppID</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>wxdesk needs a screen and found none: start it in a desktop session, or on a virtual screen with “xvfb-run -a wxdesk”; wxdesk-cli does the same jobs without a window.</source>
        <translation>wxdesk 需要屏幕，但没有找到：请在桌面会话中启动，或用“xvfb-run -a wxdesk”在虚拟屏幕上启动；wxdesk-cli 无需窗口也能完成同样的工作。</translation>
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
        <source>stable token (harmless)</source>
        <translation>稳定版令牌（无害）</translation>
    </message>
    <message>
        <source>classic token (replaces the one in use)</source>
        <translation>普通令牌（会替换正在使用的）</translation>
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
        <source>wx_card ticket</source>
        <translation>wx_card 票据</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>refresh soon</source>
        <translation>即将刷新</translation>
    </message>
    <message>
        <source>replaced elsewhere</source>
        <translation>已被替换</translation>
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
        <source>the system&apos;s keyring (Secret Service)</source>
        <translation>系统钥匙串（Secret Service）</translation>
    </message>
    <message>
        <source>KDE Wallet</source>
        <translation>KDE 钱包</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>仅限本次会话</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>沙盒</translation>
    </message>
</context>
<context>
    <name>suspicions</name>
    <message>
        <source>The appId is that of {detail}, not of the chosen account. Check which of the two the page belongs to.</source>
        <translation>appId 属于“{detail}”，不是当前选择的账号。请核对页面属于哪一个。</translation>
    </message>
    <message>
        <source>{detail} looks like an account&apos;s original ID. Check the appId in wx.config: it begins with wx.</source>
        <translation>{detail} 像是公众号的原始 ID。请检查 wx.config 里的 appId，它应以 wx 开头。</translation>
    </message>
    <message>
        <source>{detail} looks like a WeCom corp ID. Check whether the page is meant for WeCom, whose tickets are others.</source>
        <translation>{detail} 像是企业微信的 CorpID。请检查页面是否用于企业微信，它的票据与公众号不同。</translation>
    </message>
    <message>
        <source>{detail} does not look like an appId, which is wx and 16 digits or letters a-f. Check for a slip.</source>
        <translation>{detail} 看起来不是 appId，appId 为 wx 加 16 位数字或 a-f 字母。请检查是否写错。</translation>
    </message>
    <message>
        <source>The appId {detail} is of no saved account. Check whether it is a mini-program&apos;s or another account&apos;s.</source>
        <translation>已保存的账号里没有 appId {detail}。请检查它是否是小程序或其他公众号的。</translation>
    </message>
    <message>
        <source>The nonceStr has {detail} characters. More than 32 may not be accepted: check it with a shorter one.</source>
        <translation>nonceStr 有 {detail} 个字符，超过 32 个可能不被接受，请检查并换短一些的再试。</translation>
    </message>
    <message>
        <source>The nonceStr has digits only. Check that wx.config gets it as text: as a number it may lose digits.</source>
        <translation>nonceStr 全是数字。请检查传给 wx.config 的是不是字符串，当成数字可能会丢位。</translation>
    </message>
    <message>
        <source>The timestamp {detail} looks like milliseconds. Check that both sides use whole seconds.</source>
        <translation>timestamp {detail} 看起来是毫秒。请检查前后端是否都用整数秒。</translation>
    </message>
    <message>
        <source>The timestamp is {detail} old. The signature may have been kept too long: check for a cache.</source>
        <translation>timestamp 是 {detail}之前的，签名可能被缓存得太久，请检查缓存。</translation>
    </message>
    <message>
        <source>The timestamp lies {detail} ahead. Check the server&apos;s clock and time zone.</source>
        <translation>timestamp 比现在晚 {detail}，可能时间不准，请检查服务器的时钟和时区。</translation>
    </message>
    <message>
        <source>The ticket was first seen {detail} ago, longer than it may live. Refresh it and check again.</source>
        <translation>这个票据最早见于 {detail}之前，可能已过有效期。请刷新后再核对。</translation>
    </message>
    <message>
        <source>No browser may open this as a page&apos;s address: {detail}. Check how it was copied.</source>
        <translation>浏览器可能打不开这个页面地址：{detail}。请检查是否复制完整。</translation>
    </message>
    <message>
        <source>The signature fits the address as pasted, but a browser may report it as {detail}. Check location.href.</source>
        <translation>签名与粘贴的地址吻合，但浏览器报出的可能是 {detail}。请在页面里检查 location.href。</translation>
    </message>
    <message>
        <source>The signed address holds &amp;amp; or the like, which may come from HTML. Check location.href in the page.</source>
        <translation>签名的地址里有 &amp;amp; 之类的写法，可能来自 HTML 转义。请在页面里检查 location.href。</translation>
    </message>
    <message>
        <source>The page looks like one on a developer&apos;s computer ({detail}). Check it on a phone, under its real domain.</source>
        <translation>这看起来是开发环境里的页面：{detail}。请用正式域名在手机上检查。</translation>
    </message>
    <message>
        <source>It seems to fail on Android only, where WeChat checks the address of now: it has to be signed anew whenever the page changes it without being loaded.</source>
        <translation>似乎只在安卓上失败：微信在安卓上校验当前地址，页面不重新加载而改变地址后，要重新签名。</translation>
    </message>
    <message>
        <source>WeChat checked {detail}. On iOS this may be where the visit began: check for a single-page app.</source>
        <translation>微信校验的是 {detail}，可能是 iOS 上首次进入的地址。请检查是否为单页应用。</translation>
    </message>
    <message>
        <source>It fits, yet WeChat refused it: it may have checked another address. Look for realAuthUrl and paste it.</source>
        <translation>签名吻合，微信却拒绝了，它校验的可能是另一个地址。请在报错旁找到 realAuthUrl 并粘贴进来。</translation>
    </message>
    <message>
        <source>The page was opened by its IP, {detail}. WeChat may take domains only: check it under one.</source>
        <translation>页面是用 IP {detail} 打开的，微信可能只接受域名。请用域名打开再检查。</translation>
    </message>
    <message>
        <source>{detail} was pasted with several values, and the first was taken. Check which one is this page&apos;s.</source>
        <translation>{detail} 有多个不同的值，采用了第一个。请检查哪一个属于这个页面。</translation>
    </message>
    <message>
        <source>This looks like a signature of WeChat Pay, MD5 or HMAC-SHA256 in capitals. Check its origin.</source>
        <translation>这看起来是微信支付的签名：大写的 MD5 或 HMAC-SHA256。请检查它出自哪个接口。</translation>
    </message>
    <message>
        <source>The page uses port {detail}. WeChat may accept 80 and 443 only: check it without a port.</source>
        <translation>页面用了端口 {detail}，微信可能只接受 80 和 443。请去掉端口再检查。</translation>
    </message>
    <message>
        <source>WeChat refused the domain. Check in the console that {detail} is among the JS interface safe domains.</source>
        <translation>微信拒绝了域名，可能没有配置。请在公众平台检查 {detail} 是否在 JS 接口安全域名里。</translation>
    </message>
    <message>
        <source>The page&apos;s host and the safe domain look like two of one family: {detail}. Check which of them is meant.</source>
        <translation>页面域名与安全域名看起来同属一个主域名但不相同：{detail}。请检查应当用哪一个。</translation>
    </message>
    <message>
        <source>The JS interface safe domains saved here do not cover {detail}. Check the list in the console.</source>
        <translation>这里保存的 JS 接口安全域名可能没有包含 {detail}。请检查公众平台里的设置。</translation>
    </message>
    <message>
        <source>WeChat refused the domain although {detail} is listed. Check the appId; a new entry may need some minutes.</source>
        <translation>{detail} 已在安全域名里，微信仍然拒绝。请检查 appId；新加的域名可能要过几分钟才生效。</translation>
    </message>
    <message>
        <source>A name in jsApiList looks misspelt in its letter case: {detail}. Check it.</source>
        <translation>jsApiList 里有名称的大小写看起来不对：{detail}。请检查。</translation>
    </message>
    <message>
        <source>A name in jsApiList looks misspelt: {detail}. Check it.</source>
        <translation>jsApiList 里有名称看起来拼错了：{detail}。请检查。</translation>
    </message>
    <message>
        <source>jsApiList asks for {detail}, which is no interface known here. Check its name in WeChat&apos;s documentation.</source>
        <translation>jsApiList 里的 {detail} 不在已知接口中，可能写错了。请对照微信文档检查。</translation>
    </message>
    <message>
        <source>It looks as if wx.ready ran although wx.config had failed. Check that the page stops in wx.error.</source>
        <translation>看起来 wx.config 失败后 wx.ready 仍然执行了。请检查页面在 wx.error 里是否中止了后续操作。</translation>
    </message>
    <message>
        <source>The string1 that was pasted does not give this signature. They may come from two requests: check both.</source>
        <translation>粘贴的 string1 算不出这个签名，可能来自两次不同的请求。请检查两者是否对应。</translation>
    </message>
    <message>
        <source>There are several AppIDs: {detail}. Check that appId, access_token and jsapi_ticket are of the same account.</source>
        <translation>文中有多个 AppID：{detail}。请检查 appId、access_token 和 jsapi_ticket 是否属于同一个账号。</translation>
    </message>
    <message>
        <source>The error names {detail}, which may be the mini-program that the page was opened in. Check whose appId it is.</source>
        <translation>报错中的 {detail} 可能是打开网页的小程序的 AppID。请核对它是谁的 AppID。</translation>
    </message>
    <message>
        <source>WeChat checked an address of {detail}, no host of the page. On HarmonyOS it may be an iframe loaded later: check for one.</source>
        <translation>微信校验的网页地址在 {detail} 下，不是本页的域名。在鸿蒙上可能是后加载的 iframe 的地址：请检查页面里有没有 iframe。</translation>
    </message>
    <message>
        <source>Of the addresses in realAuthUrl the signature fits {detail} only. WeChat may have checked the other: check both.</source>
        <translation>realAuthUrl 里的几个地址中，签名只与 {detail} 相符。微信校验的可能是另一个：请两个都检查。</translation>
    </message>
    <message>
        <source>It seems to fail on iOS only, where WeChat may check the page that was entered first. Look for realAuthUrl.</source>
        <translation>看起来只有 iOS 出错。在 iOS 上微信校验的可能是首次进入的页面，请检查并找到 realAuthUrl。</translation>
    </message>
    <message>
        <source>On HarmonyOS WeChat may check the address of an iframe that was loaded later. Look for one, and for realAuthUrl.</source>
        <translation>在鸿蒙上，微信校验的可能是后加载的 iframe 的地址。请检查页面里有没有 iframe，并找到 realAuthUrl。</translation>
    </message>
    <message>
        <source>An iframe is named. WeChat may check the outer page&apos;s address: look for realAuthUrl, and check which one was signed.</source>
        <translation>文中提到 iframe。微信校验的可能是外层网页的地址：请找到 realAuthUrl，并检查签的是哪一个。</translation>
    </message>
    <message>
        <source>The address holds the code of web authorization, which may have changed or gone. Check what is signed at that moment.</source>
        <translation>网页地址里还带着网页授权的 code，它可能已经变了或被去掉。请检查签名时用的是不是当时的地址。</translation>
    </message>
    <message>
        <source>{detail} is an open tag, which may belong in openTagList and not in jsApiList. Check where it stands.</source>
        <translation>{detail} 是开放标签，可能应当写在 openTagList 里，而不是 jsApiList 里。请检查它写在哪里。</translation>
    </message>
    <message>
        <source>The text looks like source code with values not filled in yet. Check the page as the browser got it; it is needed.</source>
        <translation>文中看起来是还没有填入值的源代码。请检查浏览器实际收到的网页，需要的是那里面的值。</translation>
    </message>
    <message>
        <source>The pasted signature does not look like one: {detail}. Check it: it has 40 characters out of 0-9 and a-f.</source>
        <translation>粘贴的签名看起来不是有效的签名：{detail}。请检查：签名为 40 个字符，只含 0-9 和 a-f。</translation>
    </message>
    <message>
        <source>wx.config does not read a key by this name: {detail}. Check the spelling and the letter case.</source>
        <translation>wx.config 不读取这个键名：{detail}。请检查拼写和大小写。</translation>
    </message>
    <message>
        <source>wx.config has no {detail}, which it needs. Check the call.</source>
        <translation>wx.config 缺少必需的 {detail}。请检查这次调用。</translation>
    </message>
    <message>
        <source>wx.config got no usable value here: {detail}. Check by which name the back end&apos;s answer has it.</source>
        <translation>wx.config 在这里没有得到可用的值：{detail}。请检查后端返回中对应的字段名。</translation>
    </message>
    <message>
        <source>There are several signatures. The one that begins with {detail} fits, this one does not: check which is used.</source>
        <translation>内容中有多个签名。以 {detail} 开头的相符，这一个不符：请检查页面用的是哪一个。</translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message>
        <source>The signature is right.</source>
        <translation>签名正确。</translation>
    </message>
    <message>
        <source>The signature is wrong, and the cause is proven.</source>
        <translation>签名错误，原因已证实。</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>资料不全。</translation>
    </message>
    <message>
        <source>The signature is wrong, and the cause is not proven.</source>
        <translation>签名错误，原因未能证实。</translation>
    </message>
    <message>
        <source>The signature is too old to be judged.</source>
        <translation>签名太旧，无法判断。</translation>
    </message>
    <message>
        <source>page address</source>
        <translation>页面地址</translation>
    </message>
    <message>
        <source>as pasted</source>
        <translation>粘贴的</translation>
    </message>
    <message>
        <source>as a browser reports it</source>
        <translation>浏览器报出的</translation>
    </message>
    <message>
        <source>the page&apos;s address</source>
        <translation>页面地址</translation>
    </message>
    <message>
        <source>what WeChat checked (realAuthUrl)</source>
        <translation>微信校验的 (realAuthUrl)</translation>
    </message>
    <message>
        <source>was signed</source>
        <translation>实际签名的</translation>
    </message>
    <message>
        <source>should have been</source>
        <translation>应当签名的</translation>
    </message>
    <message>
        <source>The pasted text was read as if its invisible characters were not there.</source>
        <translation>粘贴的内容里有看不见的字符，已按没有这些字符来读。</translation>
    </message>
    <message>
        <source>The pasted text was read as if it had no line breaks.</source>
        <translation>粘贴的内容里有换行，已按没有换行来读。</translation>
    </message>
    <message>
        <source>The pasted text was read as a mail&apos;s source, =3D as =.</source>
        <translation>粘贴的内容已按邮件源码来读，=3D 读作 =。</translation>
    </message>
    <message>
        <source>The pasted text was read as if its full-width characters were plain ones.</source>
        <translation>粘贴的内容里有全角字符，已按半角来读。</translation>
    </message>
    <message>
        <source>The pasted text was read as if its curly quotes and dashes were plain ones.</source>
        <translation>粘贴的内容里有弯引号或长横线，已按普通的引号和横线来读。</translation>
    </message>
    <message>
        <source>The pasted text was read as if \/ were /.</source>
        <translation>粘贴的内容里的 \/ 已按 / 来读。</translation>
    </message>
    <message>
        <source>The pasted text was read as if \u0026 and the like were the characters meant.</source>
        <translation>粘贴的内容里的 \u0026 之类已按所代表的字符来读。</translation>
    </message>
    <message>
        <source>The pasted text was read as if &amp;amp; and the like were the characters meant.</source>
        <translation>粘贴的内容里的 &amp;amp; 之类已按所代表的字符来读。</translation>
    </message>
    <message>
        <source>The pasted text was read as if ×tamp were &amp;timestamp, and the like.</source>
        <translation>粘贴的内容里的 ×tamp 之类已按 &amp;timestamp 来读。</translation>
    </message>
    <message>
        <source>The pasted text was read as if \_ were _, and the like.</source>
        <translation>粘贴的内容里的 \_ 之类已按 _ 来读。</translation>
    </message>
    <message>
        <source>The pasted address was read as if it were not encoded as a whole.</source>
        <translation>粘贴的地址被整体编码过，已按解码后的地址来读。</translation>
    </message>
    <message>
        <source>The pasted text was read as if its garbled characters were Chinese in UTF-8.</source>
        <translation>粘贴的内容里有乱码，已按 UTF-8 的中文来读。</translation>
    </message>
    <message>
        <source>The pasted text was read as if nothing stood at the … that ends it.</source>
        <translation>粘贴的内容以 … 结尾，已按没有省略来读。</translation>
    </message>
    <message>
        <source>error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>the signature, from wx.config or the back end&apos;s answer</source>
        <translation>signature：见 wx.config 或后端返回</translation>
    </message>
    <message>
        <source>the nonceStr, from the same place as the signature</source>
        <translation>nonceStr：与 signature 同一处</translation>
    </message>
    <message>
        <source>the timestamp, from the same place as the signature</source>
        <translation>timestamp：与 signature 同一处</translation>
    </message>
    <message>
        <source>the page&apos;s address, or the realAuthUrl that newer clients show with the error</source>
        <translation>网页地址，或新版客户端报错时附带的 realAuthUrl</translation>
    </message>
    <message>
        <source>the jsapi_ticket: choose the account, or paste the ticket</source>
        <translation>jsapi_ticket：选择账号，或粘贴票据</translation>
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
        <source>the wx_card ticket</source>
        <translation>卡券票据 wx_card</translation>
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
        <source>Right</source>
        <translation>签名正确</translation>
    </message>
    <message>
        <source>The signature fits the ticket, the nonceStr, the timestamp and the address.</source>
        <translation>签名与票据、nonceStr、timestamp 和地址全部吻合。</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>信息不全</translation>
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
        <source>Paste the wx.config call, the back end&apos;s JSON, the console&apos;s error, string1, or the page&apos;s address.</source>
        <translation>请粘贴 wx.config、后端返回的 JSON、控制台报错、string1 或网页地址。</translation>
    </message>
    <message>
        <source>Wrong: {title}</source>
        <translation>错误：{title}</translation>
    </message>
    <message>
        <source>Wrong: {count} mistakes together</source>
        <translation>错误：{count} 处问题叠加</translation>
    </message>
    <message>
        <source>Only together do they give this signature, and each has to be put right.</source>
        <translation>这些问题叠加才会得到这个签名，每一处都要改正。</translation>
    </message>
    <message>
        <source>It could as well be: {titles}</source>
        <translation>也可能是：{titles}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>It was held against the tickets of {name}.</source>
        <translation>核对时用的是“{name}”的票据。</translation>
    </message>
    <message>
        <source>Wrong, not explained</source>
        <translation>签名错误，原因未明</translation>
    </message>
    <message>
        <source>No known mistake gives this signature: all {count} possibilities were tried, in {seconds} s. These would help:</source>
        <translation>已知的错误都得不到这个签名：用 {seconds} 秒试完了全部 {count} 种可能。还可以提供：</translation>
    </message>
    <message>
        <source>None of the {count} possibilities tried gives this signature; time ran out after {seconds} s. These would help:</source>
        <translation>试过的 {count} 种可能都得不到这个签名，{seconds} 秒后时间用完，还没有试完。还可以提供：</translation>
    </message>
    <message>
        <source>the realAuthUrl that newer clients show with the error: the address that WeChat checked</source>
        <translation>新版客户端报错时附带的 realAuthUrl，也就是微信校验的地址</translation>
    </message>
    <message>
        <source>string1 as the back end built it, from its log</source>
        <translation>后端日志里实际拼接的 string1</translation>
    </message>
    <message>
        <source>earlier jsapi_tickets, and the tickets of other accounts that the servers use</source>
        <translation>以前的 jsapi_ticket，以及服务器上其他账号的票据</translation>
    </message>
    <message>
        <source>the address of the page that the visit began with, and that of the signing interface</source>
        <translation>首次进入的页面地址，以及签名接口的地址</translation>
    </message>
    <message>
        <source>Cannot be judged: signed {ago} ago</source>
        <translation>无法判断：签名于 {ago}前生成</translation>
    </message>
    <message>
        <source>By its timestamp it was signed at {time}, with a ticket that has ended and is not known here. Ask for a new one.</source>
        <translation>按其 timestamp，签名生成于 {time}，所用的票据此后已失效，这里也没有。请索取新的签名。</translation>
    </message>
    <message>
        <source>the right account, if the page is not one of {name}&apos;s</source>
        <translation>正确的账号，如果页面不属于“{name}”</translation>
    </message>
    <message>
        <source>the ticket of {name}</source>
        <translation>“{name}”的票据</translation>
    </message>
    <message>
        <source>the card ticket (wx_card): choose the account and refresh it on the page Tokens, or paste api_ticket</source>
        <translation>卡券票据 (wx_card)：请选择账号并在“凭证”页刷新它，或粘贴 api_ticket</translation>
    </message>
    <message>
        <source>the AppID, which is signed with the card: appId: wx…</source>
        <translation>AppID，它参与卡券签名；请粘贴 appId：wx…</translation>
    </message>
    <message>
        <source>card_id, from the same card as the signature</source>
        <translation>card_id，与签名属于同一张卡券</translation>
    </message>
    <message>
        <source>the Token of the message push settings; paste it as a line of its own: Token: …</source>
        <translation>消息推送配置里的 Token；请另起一行粘贴：Token：…</translation>
    </message>
    <message>
        <source>the nonce, from the same query as the signature</source>
        <translation>nonce，与签名在同一个请求里</translation>
    </message>
    <message>
        <source>Encrypt, from the body of the message</source>
        <translation>消息体里的 Encrypt</translation>
    </message>
    <message>
        <source>This is a card&apos;s signature (cardExt of wx.addCard), not wx.config&apos;s.</source>
        <translation>这是卡券签名（wx.addCard 的 cardExt），不是 wx.config 的签名。</translation>
    </message>
    <message>
        <source>This is a card&apos;s signature (cardSign of wx.chooseCard), not wx.config&apos;s.</source>
        <translation>这是卡券签名（wx.chooseCard 的 cardSign），不是 wx.config 的签名。</translation>
    </message>
    <message>
        <source>This is the check of the server address (message push, Token), not a page&apos;s signature.</source>
        <translation>这是服务器地址的校验（消息推送，Token），不是网页的签名。</translation>
    </message>
    <message>
        <source>This is the signature of an encrypted message (message push), not a page&apos;s signature.</source>
        <translation>这是加密消息的签名（消息推送），不是网页的签名。</translation>
    </message>
    <message>
        <source>The signature fits the sorted values.</source>
        <translation>签名与排序后的值相符。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>the card ticket of the moment when it was signed</source>
        <translation>签名当时的卡券票据</translation>
    </message>
    <message>
        <source>all values that the back end signed, from its log</source>
        <translation>后端实际签名的所有值（来自日志）</translation>
    </message>
    <message>
        <source>the Token as it stands in the message push settings, letter for letter</source>
        <translation>消息推送配置里的 Token，逐字符核对</translation>
    </message>
    <message>
        <source>the query and the body just as WeChat sent them</source>
        <translation>微信发来的原始请求参数和消息体</translation>
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
        <source>There is a rid in it: it can be looked up on the page Error codes.</source>
        <translation>文中有 rid，可以在“错误码”页查询。</translation>
    </message>
    <message>
        <source>With the values of wx.config pasted too, the signature itself is checked.</source>
        <translation>把 wx.config 的各个值也粘贴进来，就能检查签名本身。</translation>
    </message>
    <message>
        <source>{code} · {meaning}</source>
        <translation>{code} · {meaning}</translation>
    </message>
</context>
</TS>
