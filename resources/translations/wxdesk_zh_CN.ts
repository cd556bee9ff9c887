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
        <translation>正在询问微信…</translation>
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
        <source>Add an Official Account</source>
        <translation>添加公众号</translation>
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
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>ActivityTable</name>
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
    <name>BatchStage</name>
    <message>
        <source>Saved in</source>
        <translation>保存在</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Show as pictures</source>
        <translation>以图片显示</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>以列表显示</translation>
    </message>
    <message>
        <source>Show the preview (Space)</source>
        <translation>显示预览（空格）</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>素材</translation>
    </message>
</context>
<context>
    <name>BatchWords</name>
    <message>
        <source>Looking at the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>{missing} of {total} are missing, {failed} failed.</source>
        <translation>共 {total} 个，还缺 {missing} 个，失败 {failed} 个。</translation>
    </message>
    <message>
        <source>Paste a list: every file is saved, or there is a reason why not.</source>
        <translation>粘贴列表：每个文件都会保存，未能保存的说明原因。</translation>
    </message>
    <message>
        <source>{saved} of {total} saved, {failed} failed</source>
        <translation>共 {total} 个，已保存 {saved} 个，失败 {failed} 个</translation>
    </message>
    <message>
        <source>{files} files/s, {size}/s</source>
        <translation>每秒 {files} 个，{size}/秒</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>剩余约 {time}</translation>
    </message>
    <message>
        <source>Saved {saved}, all of them.</source>
        <translation>全部保存完毕，共 {saved} 个。</translation>
    </message>
    <message>
        <source>{reason}: {count}</source>
        <translation>{reason}：{count}</translation>
    </message>
    <message>
        <source>Saved {saved}, failed {failed} ({reasons}).</source>
        <translation>已保存 {saved} 个，失败 {failed} 个（{reasons}）。</translation>
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
    <name>CaseReport</name>
    <message>
        <source>{name}, current ticket</source>
        <translation>{name}，当前票据</translation>
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
        <source>would have lived until {time}</source>
        <translation>原本有效至 {time}</translation>
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
        <source>Ctrl+V anywhere on this page</source>
        <translation>在本页任意位置按 Ctrl+V</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>What the customer sent</source>
        <translation>客户发来的内容</translation>
    </message>
    <message>
        <source>Paste anything: wx.config({…}), the back end&apos;s JSON, the console&apos;s error, realAuthUrl, string1, an address</source>
        <translation>任意粘贴：wx.config({…})、后端返回的 JSON、控制台报错、realAuthUrl、string1 或网页地址</translation>
    </message>
    <message>
        <source>A case to try</source>
        <translation>试一个例子</translation>
    </message>
    <message>
        <source>Signed with the sandbox&apos;s own ticket: see what a verdict looks like before a customer asks for one.</source>
        <translation>用沙盒自己的票据签名：在客户来问之前，先看看诊断结果是什么样子。</translation>
    </message>
    <message>
        <source>Paste a &amp;wrong signature</source>
        <translation>粘贴一个错误的签名(&amp;W)</translation>
    </message>
    <message>
        <source>Paste a right &amp;one</source>
        <translation>粘贴一个正确的签名(&amp;O)</translation>
    </message>
    <message>
        <source>Shown in part; all {count} characters were read.</source>
        <translation>只显示了一部分；全部 {count} 个字符均已读取。</translation>
    </message>
    <message>
        <source>Nothing to judge yet</source>
        <translation>尚无可诊断的内容</translation>
    </message>
    <message>
        <source>The verdict appears here as soon as something is pasted.</source>
        <translation>粘贴内容后，诊断结果会立即显示在这里。</translation>
    </message>
    <message>
        <source>Fetching the ticket…</source>
        <translation>正在获取票据…</translation>
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
        <source>Also noticed</source>
        <translation>另外注意到</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>Readings tried: {count}, in {seconds} s</source>
        <translation>尝试了 {count} 种组合，用时 {seconds} 秒</translation>
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
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Signatures, tokens and media of WeChat Official Accounts, on your desk.</source>
        <translation>公众号的签名、令牌与素材，尽在桌面。</translation>
    </message>
    <message>
        <source>Add an Official Account</source>
        <translation>添加公众号</translation>
    </message>
    <message>
        <source>AppID and AppSecret. The secret goes into this computer&apos;s keyring and nowhere else.</source>
        <translation>填写 AppID 和 AppSecret。密钥只存入这台电脑的系统钥匙串，不会存到别处。</translation>
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
</context>
<context>
    <name>KeptRow</name>
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
    <name>ListStage</name>
    <message>
        <source>Media &amp;IDs</source>
        <translation>media_id (&amp;I)</translation>
    </message>
    <message>
        <source>Media IDs</source>
        <translation>media_id</translation>
    </message>
    <message>
        <source>Paste media IDs (serverIds) here, in any form: a column of a spreadsheet, JSON, a log, a chat.
Or drop a text file on the page.</source>
        <translation>在此粘贴 media_id（serverId），格式不限：表格中的一列、JSON、日志或聊天记录。
也可将文本文件拖到本页。</translation>
    </message>
    <message>
        <source>Open a &amp;file…</source>
        <translation>打开文件(&amp;F)…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Paste the sandbox&apos;s &amp;24 media IDs</source>
        <translation>粘贴沙盒的 &amp;24 个 media_id</translation>
    </message>
    <message>
        <source>Save &amp;to</source>
        <translation>保存到(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Rejected lines</source>
        <translation>被拒绝的行(&amp;R)</translation>
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
        <source>rejected: {count}</source>
        <translation>被拒绝：{count} 个</translation>
    </message>
    <message>
        <source>{count} of them have 43 characters and may be permanent material, which cannot be fetched this way.</source>
        <translation>其中 {count} 个长 43 个字符，可能是永久素材，无法以此方式下载。</translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>打开列表</translation>
    </message>
    <message>
        <source>Text ({kinds})</source>
        <translation>文本 ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>保存到</translation>
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
        <source>State</source>
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
</context>
<context>
    <name>MediaPage</name>
    <message>
        <source>Media</source>
        <translation>素材下载</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Esc. What is saved stays; the rest can be fetched later.</source>
        <translation>Esc。已保存的会保留，其余可稍后下载。</translation>
    </message>
    <message>
        <source>&amp;New list</source>
        <translation>新列表(&amp;N)</translation>
    </message>
    <message>
        <source>Retry failed ({count})</source>
        <translation>重试失败 ({count})</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>{missing} of {total} are missing.</source>
        <translation>共 {total} 个，还缺 {missing} 个。</translation>
    </message>
    <message>
        <source>Begun {time}, into {folder}</source>
        <translation>{time} 开始，保存到 {folder}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>Saved files stay where they are.</source>
        <translation>已保存的文件会保留。</translation>
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
        <source>The whole picture (0)</source>
        <translation>整张图片 (0)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>A pixel of the picture for each of the screen (1)</source>
        <translation>按实际像素显示 (1)</translation>
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
        <source>This computer has no program that opens this file.</source>
        <translation>这台电脑上没有能打开此文件的程序。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Choose a row to look at it here.</source>
        <translation>选择一行，在此查看。</translation>
    </message>
    <message>
        <source>It is being fetched.</source>
        <translation>正在下载。</translation>
    </message>
    <message>
        <source>Not fetched yet.</source>
        <translation>尚未下载。</translation>
    </message>
    <message>
        <source>The picture is too large to be shown here. Open it instead.</source>
        <translation>图片过大，无法在此显示。请直接打开。</translation>
    </message>
    <message>
        <source>The picture is damaged, or gone from its folder.</source>
        <translation>图片已损坏，或已不在文件夹中。</translation>
    </message>
    <message>
        <source>Open it to play it with the system&apos;s own program.</source>
        <translation>点击“打开”，用系统自带的程序播放。</translation>
    </message>
</context>
<context>
    <name>RejectedList</name>
    <message>
        <source>Rejected lines</source>
        <translation>被拒绝的行</translation>
    </message>
</context>
<context>
    <name>RejectedModel</name>
    <message>
        <source>Line {line}: {text} – {reason}</source>
        <translation>第 {line} 行：{text} – {reason}</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
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
        <source>Signed. The page must have exactly this address.</source>
        <translation>已签名。网页地址必须与此完全一致。</translation>
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
        <translation>正在询问微信…</translation>
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
        <source>This computer, as WeChat sees it</source>
        <translation>微信看到的本机</translation>
    </message>
    <message>
        <source>Copy for the whitelist</source>
        <translation>复制以加入白名单</translation>
    </message>
    <message>
        <source>Fetching a classic token ends the one in use now.</source>
        <translation>获取普通 access_token 会使正在使用的那个失效。</translation>
    </message>
    <message>
        <source>Servers of {name} that cache it fail with 40001 until they fetch their own, up to five minutes later. Fetch all the same?</source>
        <translation>缓存了它的 {name} 服务器最迟五分钟后会报 40001，直到自行重新获取。仍要获取吗？</translation>
    </message>
    <message>
        <source>Replacing the stable token ends the present one at once.</source>
        <translation>更换稳定版令牌会使当前令牌立即失效。</translation>
    </message>
    <message>
        <source>Every system that uses the stable token of {name} fails with 40001 until it asks again. WeChat allows this 20 times a day. Replace it all the same?</source>
        <translation>所有使用 {name} 稳定版令牌的系统都会报 40001，直到重新获取。微信每天允许 20 次。仍要更换吗？</translation>
    </message>
    <message>
        <source>Go ahead</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Asking WeChat…</source>
        <translation>正在询问微信…</translation>
    </message>
    <message>
        <source>Nothing was fetched yet.</source>
        <translation>尚未获取任何凭证。</translation>
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
        <source>Not on the account&apos;s IP whitelist. Once added, it takes effect after 5-10 minutes.</source>
        <translation>不在该账号的 IP 白名单中。加入后 5-10 分钟生效。</translation>
    </message>
    <message>
        <source>WeChat accepts calls from this computer; last seen at {time}.</source>
        <translation>微信接受来自本机的调用；最近一次 {time}。</translation>
    </message>
    <message>
        <source>Known once WeChat has answered.</source>
        <translation>微信应答后即可得知。</translation>
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
        <source>the connection broke</source>
        <translation>连接中断</translation>
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
        <source>This computer has no keyring, so the AppSecret is kept for this session only and was not written anywhere. Give it to later commands in the variable WXDESK_APPSECRET.</source>
        <translation>这台电脑没有钥匙串，AppSecret 仅限本次会话，未写入任何地方。之后的命令请通过变量 WXDESK_APPSECRET 提供。</translation>
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
        <source>Missing: {names}.</source>
        <translation>缺少：{names}。</translation>
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
        <source>The signature given is that of: {url}</source>
        <translation>所给签名对应：{url}</translation>
    </message>
    <message>
        <source>Line {line} is left out, it is not a media ID: {text}</source>
        <translation>第 {line} 行不是 media_id，已忽略：{text}</translation>
    </message>
    <message>
        <source>Saved {saved} of {total} ({size}), {already} of them before; failed {failed}.</source>
        <translation>已保存 {saved}/{total}（{size}），其中 {already} 个此前已存；失败 {failed} 个。</translation>
    </message>
    <message>
        <source>Interrupted. Run the same command again to go on.</source>
        <translation>已中断。再次运行同一命令即可继续。</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>剩余 {left}</translation>
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
</context>
<context>
    <name>codes</name>
    <message>
        <source>WeChat is busy.</source>
        <translation>微信系统繁忙。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后再试。</translation>
    </message>
    <message>
        <source>WeChat does not accept the access_token: another system has replaced it, or the AppSecret is wrong.</source>
        <translation>微信不接受此 access_token：它已被其他系统替换，或 AppSecret 有误。</translation>
    </message>
    <message>
        <source>Refresh. If it happens again, find out who else fetches tokens for this account.</source>
        <translation>请刷新。若再次发生，请查明还有谁在为此账号获取令牌。</translation>
    </message>
    <message>
        <source>WeChat does not know this way of asking for a token.</source>
        <translation>微信不支持这种获取令牌的方式。</translation>
    </message>
    <message>
        <source>Check the account&apos;s API host.</source>
        <translation>请检查账号的 API 域名。</translation>
    </message>
    <message>
        <source>WeChat does not take media of this type.</source>
        <translation>微信不接受此类型的素材。</translation>
    </message>
    <message>
        <source>Use JPEG, PNG or GIF for images, AMR or MP3 for voice, MP4 for video.</source>
        <translation>图片请用 JPEG、PNG 或 GIF，语音用 AMR 或 MP3，视频用 MP4。</translation>
    </message>
    <message>
        <source>WeChat does not take files of this type.</source>
        <translation>微信不接受此类型的文件。</translation>
    </message>
    <message>
        <source>The file is too large, or empty.</source>
        <translation>文件过大或为空。</translation>
    </message>
    <message>
        <source>Images and videos may have 10 MB, voice 2 MB, thumbs 64 KB.</source>
        <translation>图片和视频不超过 10 MB，语音 2 MB，缩略图 64 KB。</translation>
    </message>
    <message>
        <source>WeChat has no such media: it is older than three days, or belongs to another account.</source>
        <translation>微信上没有此素材：已超过三天，或属于其他账号。</translation>
    </message>
    <message>
        <source>Check the account. After three days only the sender can upload it again.</source>
        <translation>请核对账号。超过三天后只能由发送者重新上传。</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>图片过大。</translation>
    </message>
    <message>
        <source>Images may have 10 MB.</source>
        <translation>图片不超过 10 MB。</translation>
    </message>
    <message>
        <source>The voice recording is too large.</source>
        <translation>语音过大。</translation>
    </message>
    <message>
        <source>Voice may have 2 MB and 60 seconds.</source>
        <translation>语音不超过 2 MB、60 秒。</translation>
    </message>
    <message>
        <source>The video is too large.</source>
        <translation>视频过大。</translation>
    </message>
    <message>
        <source>Videos may have 10 MB.</source>
        <translation>视频不超过 10 MB。</translation>
    </message>
    <message>
        <source>The thumbnail is too large.</source>
        <translation>缩略图过大。</translation>
    </message>
    <message>
        <source>Thumbs may have 64 KB.</source>
        <translation>缩略图不超过 64 KB。</translation>
    </message>
    <message>
        <source>WeChat does not know this AppID.</source>
        <translation>微信不认识此 AppID。</translation>
    </message>
    <message>
        <source>Compare it with the console, letter by letter.</source>
        <translation>请与公众平台后台逐字核对。</translation>
    </message>
    <message>
        <source>What was sent as access_token is none.</source>
        <translation>发送的 access_token 格式无效。</translation>
    </message>
    <message>
        <source>Refresh.</source>
        <translation>请刷新。</translation>
    </message>
    <message>
        <source>The AppSecret is not this account&apos;s, or was reset.</source>
        <translation>AppSecret 不属于此账号，或已被重置。</translation>
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
        <source>Ask an administrator to add it to the IP whitelist; it takes effect after 5-10 minutes.</source>
        <translation>请管理员将其加入 IP 白名单，5-10 分钟后生效。</translation>
    </message>
    <message>
        <source>The AppSecret is frozen.</source>
        <translation>AppSecret 已被冻结。</translation>
    </message>
    <message>
        <source>An administrator can unfreeze it in the console; it takes about ten minutes.</source>
        <translation>管理员可在后台解冻，约需十分钟。</translation>
    </message>
    <message>
        <source>The call held no access_token.</source>
        <translation>调用中缺少 access_token。</translation>
    </message>
    <message>
        <source>The call held no AppID.</source>
        <translation>调用中缺少 AppID。</translation>
    </message>
    <message>
        <source>Check the account.</source>
        <translation>请检查账号。</translation>
    </message>
    <message>
        <source>The call held no AppSecret.</source>
        <translation>调用中缺少 AppSecret。</translation>
    </message>
    <message>
        <source>The call held no file.</source>
        <translation>调用中缺少文件。</translation>
    </message>
    <message>
        <source>Choose a file that is not empty.</source>
        <translation>请选择非空文件。</translation>
    </message>
    <message>
        <source>The call held no media ID.</source>
        <translation>调用中缺少 media_id。</translation>
    </message>
    <message>
        <source>Check the list.</source>
        <translation>请检查列表。</translation>
    </message>
    <message>
        <source>The access_token has expired.</source>
        <translation>access_token 已过期。</translation>
    </message>
    <message>
        <source>WeChat wants this call as a POST.</source>
        <translation>微信要求此调用使用 POST。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Today&apos;s quota for this call is spent.</source>
        <translation>此接口今日的调用次数已用完。</translation>
    </message>
    <message>
        <source>It starts anew at 00:00 Beijing time. An administrator can clear it in the console, ten times a month.</source>
        <translation>北京时间 00:00 重新计数。管理员可在后台清零，每月十次。</translation>
    </message>
    <message>
        <source>Too many calls in this minute.</source>
        <translation>本分钟内调用过多。</translation>
    </message>
    <message>
        <source>Wait for the next minute.</source>
        <translation>请等到下一分钟。</translation>
    </message>
    <message>
        <source>The account has no right to this call.</source>
        <translation>该账号没有此接口的权限。</translation>
    </message>
    <message>
        <source>Check under Interface permissions in the console; most need a verified account.</source>
        <translation>请在后台“接口权限”中查看；多数接口要求账号已认证。</translation>
    </message>
    <message>
        <source>WeChat has blocked this call for the account.</source>
        <translation>微信已封禁该账号的此接口。</translation>
    </message>
    <message>
        <source>An administrator finds the reason in the console&apos;s notices.</source>
        <translation>管理员可在后台通知中查看原因。</translation>
    </message>
    <message>
        <source>The account is restricted.</source>
        <translation>该账号受到限制。</translation>
    </message>
    <message>
        <source>An administrator finds the reason in the console.</source>
        <translation>管理员可在后台查看原因。</translation>
    </message>
    <message>
        <source>The account may not use access_tokens, possibly as a penalty.</source>
        <translation>该账号不得使用 access_token，可能是违规处罚。</translation>
    </message>
    <message>
        <source>The account is frozen.</source>
        <translation>该账号已被冻结。</translation>
    </message>
    <message>
        <source>WeChat does not accept this computer&apos;s address.</source>
        <translation>微信不接受本机的地址。</translation>
    </message>
    <message>
        <source>This account is run by a third-party platform, and only its token works.</source>
        <translation>该账号已授权给第三方平台，只能使用平台的令牌。</translation>
    </message>
    <message>
        <source>Ask the platform for the token.</source>
        <translation>请向平台索取令牌。</translation>
    </message>
    <message>
        <source>WeChat knows no such rid, or it is older than seven days.</source>
        <translation>微信查不到此 rid，或已超过七天。</translation>
    </message>
    <message>
        <source>Look up a newer one.</source>
        <translation>请查询较新的 rid。</translation>
    </message>
    <message>
        <source>This rid belongs to another account.</source>
        <translation>此 rid 属于其他账号。</translation>
    </message>
    <message>
        <source>Switch to the account that made the call.</source>
        <translation>请切换到发起调用的账号。</translation>
    </message>
    <message>
        <source>WeChat waits for an administrator to confirm this computer&apos;s address.</source>
        <translation>微信正等待管理员确认本机的地址。</translation>
    </message>
    <message>
        <source>Ask one to confirm the message on the phone, then try again.</source>
        <translation>请管理员在手机上确认消息，然后重试。</translation>
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
        <source>“{text}” is not an AppID.</source>
        <translation>“{text}”不是 AppID。</translation>
    </message>
    <message>
        <source>An AppID is wx and 16 digits or letters a-f, as shown in the console under Basic configuration.</source>
        <translation>AppID 为 wx 加 16 位数字或字母 a-f，见后台“基本配置”。</translation>
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
        <source>WeChat replaces the stable token at most once in 30 seconds, and 20 times a day.</source>
        <translation>微信每 30 秒最多更换一次稳定版令牌，每天最多 20 次。</translation>
    </message>
    <message>
        <source>Try again in {wait_s} s.</source>
        <translation>请 {wait_s} 秒后再试。</translation>
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
        <source>{name} is not a text file.</source>
        <translation>{name} 不是文本文件。</translation>
    </message>
    <message>
        <source>Save it as text or CSV, or copy its column of media IDs and paste that.</source>
        <translation>请另存为文本或 CSV，或复制其中的 media_id 一列后粘贴。</translation>
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
        <source>WeChat takes no media of the kind {kind}.</source>
        <translation>微信不接受 {kind} 类型的素材。</translation>
    </message>
    <message>
        <source>Use image, voice, video or thumb.</source>
        <translation>请使用 image、voice、video 或 thumb。</translation>
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
        <source>A real account&apos;s secret was about to go to {host}, which is this computer.</source>
        <translation>真实账号的密钥险些发往本机 {host}。</translation>
    </message>
    <message>
        <source>Set the account&apos;s API host to https://api.weixin.qq.com.</source>
        <translation>请将账号的 API 域名设为 https://api.weixin.qq.com。</translation>
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
        <source>Copy it from the console under Basic configuration.</source>
        <translation>请从后台“基本配置”复制。</translation>
    </message>
    <message>
        <source>This is an AppID, not an AppSecret.</source>
        <translation>这是 AppID，不是 AppSecret。</translation>
    </message>
    <message>
        <source>The AppSecret stands below it in the console and is shown only once, when it is reset.</source>
        <translation>AppSecret 在后台位于 AppID 下方，仅在重置时显示一次。</translation>
    </message>
    <message>
        <source>The secret is longer than the {limit} characters that {place} takes.</source>
        <translation>密钥超过 {place} 可存的 {limit} 个字符。</translation>
    </message>
    <message>
        <source>An AppSecret has 32. Copy it again.</source>
        <translation>AppSecret 为 32 位。请重新复制。</translation>
    </message>
    <message>
        <source>This is not an AppSecret: it has {length} characters, or others than 0-9 and a-f.</source>
        <translation>这不是 AppSecret：共 {length} 个字符，或含有 0-9、a-f 以外的字符。</translation>
    </message>
    <message>
        <source>An AppSecret has 32. Copy it again, without spaces.</source>
        <translation>AppSecret 为 32 位。请重新复制，不带空格。</translation>
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
        <source>The disk of {folder} is full: {free_bytes} free.</source>
        <translation>{folder} 所在磁盘已满：剩余 {free_bytes}。</translation>
    </message>
    <message>
        <source>Make room, then resume: nothing is lost.</source>
        <translation>请腾出空间后继续：没有丢失任何内容。</translation>
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
        <source>A file of wxdesk was damaged and was put aside as {path}.</source>
        <translation>wxdesk 的一个文件已损坏，已另存为 {path}。</translation>
    </message>
    <message>
        <source>wxdesk goes on without it: secrets are still in the keyring. Add what is missing again.</source>
        <translation>wxdesk 将继续运行：密钥仍在钥匙串中。请重新添加缺少的内容。</translation>
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
</context>
<context>
    <name>media</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>fetching</source>
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
        <source>too short for a media ID: part of it is missing</source>
        <translation>对 media_id 来说太短：可能缺了一部分</translation>
    </message>
    <message>
        <source>too long for a media ID: two may have run together</source>
        <translation>对 media_id 来说太长：可能两个连在了一起</translation>
    </message>
    <message>
        <source>white space inside: the copy broke it</source>
        <translation>中间有空白：复制时被断开</translation>
    </message>
    <message>
        <source>a character that no media ID has</source>
        <translation>含有 media_id 中没有的字符</translation>
    </message>
    <message>
        <source>the fake that WeChat&apos;s DevTools hands out: only a phone makes a real one</source>
        <translation>微信开发者工具给出的假 serverId：真机才会产生真实的</translation>
    </message>
    <message>
        <source>a localId, known to the customer&apos;s phone alone: wx.uploadImage makes a serverId of it</source>
        <translation>这是 localId，仅在客户手机上有效：需经 wx.uploadImage 得到 serverId</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>WeChat is busy</source>
        <translation>微信繁忙</translation>
    </message>
    <message>
        <source>token not accepted</source>
        <translation>令牌不被接受</translation>
    </message>
    <message>
        <source>type not taken</source>
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
        <source>today&apos;s quota is spent</source>
        <translation>今日次数已用完</translation>
    </message>
    <message>
        <source>too many calls a minute</source>
        <translation>每分钟调用过多</translation>
    </message>
    <message>
        <source>no right to this call</source>
        <translation>没有接口权限</translation>
    </message>
    <message>
        <source>account restricted</source>
        <translation>账号受限</translation>
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
        <source>folder is gone</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>folder not writable</source>
        <translation>文件夹不可写</translation>
    </message>
    <message>
        <source>not WeChat&apos;s answer</source>
        <translation>应答不是微信的</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
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
        <source>video&apos;s address refused</source>
        <translation>视频地址被拒绝</translation>
    </message>
    <message>
        <source>could not be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>code {errcode}</source>
        <translation>错误码 {errcode}</translation>
    </message>
</context>
<context>
    <name>numbers</name>
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
    <name>start</name>
    <message>
        <source>wxdesk needs a screen and found none: start it in a desktop session, or on a virtual screen with “xvfb-run -a wxdesk”; wxdesk-cli does the same jobs without a window.</source>
        <translation>wxdesk 需要屏幕，但没有找到：请在桌面会话中启动，或用“xvfb-run -a wxdesk”在虚拟屏幕上启动；wxdesk-cli 无需窗口也能完成同样的工作。</translation>
    </message>
    <message>
        <source>wxdesk cannot open a window because the system lacks a library ({what}): on Debian and Ubuntu install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libdbus-1-3 libfontconfig1 with apt.</source>
        <translation>系统缺少库（{what}），wxdesk 无法打开窗口：在 Debian 和 Ubuntu 上请用 apt 安装 libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libdbus-1-3 libfontconfig1。</translation>
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
    <name>verdicts</name>
    <message>
        <source>The signature is right.</source>
        <translation>签名正确。</translation>
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
        <source>page address</source>
        <translation>页面地址</translation>
    </message>
    <message>
        <source>The page&apos;s address is not one a browser can open; it was tried as it stands.</source>
        <translation>页面地址不是浏览器能打开的地址；已按原样尝试。</translation>
    </message>
    <message>
        <source>It is right for the address as pasted, but a browser reports another form, and WeChat checks that.</source>
        <translation>对粘贴的地址而言签名正确，但浏览器会报成另一种形式，微信校验的是后者。</translation>
    </message>
    <message>
        <source>It was made with an earlier jsapi_ticket, not with the current one.</source>
        <translation>它是用以前的 jsapi_ticket 生成的，不是当前的。</translation>
    </message>
    <message>
        <source>It was made with something that is not a jsapi_ticket of this account.</source>
        <translation>生成它所用的不是此账号的 jsapi_ticket。</translation>
    </message>
    <message>
        <source>It was made for another address than the one WeChat checks.</source>
        <translation>它是为另一个地址生成的，不是微信校验的地址。</translation>
    </message>
    <message>
        <source>It is written in capital letters; WeChat wants small ones.</source>
        <translation>签名用了大写字母；微信要求小写。</translation>
    </message>
    <message>
        <source>A field occurs with several values; the first one was taken.</source>
        <translation>有字段出现多个值；采用了第一个。</translation>
    </message>
    <message>
        <source>WeChat refused the page&apos;s domain (40048) before it looked at the signature: check the JS interface safe domains.</source>
        <translation>微信在校验签名之前就拒绝了页面域名 (40048)：请检查 JS 接口安全域名。</translation>
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
        <source>the access_token</source>
        <translation>access_token</translation>
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
        <source>The signature fits what was pasted. If WeChat still says 63002, it checked another address: look for the realAuthUrl beside the error, and paste it too.</source>
        <translation>签名与粘贴的内容吻合。如果微信仍报 63002，说明它校验的是另一个地址：请在报错旁找到 realAuthUrl，一并粘贴进来。</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>信息不全</translation>
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
        <source>Wrong, not explained</source>
        <translation>签名错误，原因未明</translation>
    </message>
    <message>
        <source>No known ticket gives this signature with any of the known addresses. Compare string1 below with the one that the back end built.</source>
        <translation>用已知的票据和已知的地址都得不到这个签名。请将下面的 string1 与后端拼接的逐字对比。</translation>
    </message>
    <message>
        <source>Wrong: the appId is another account&apos;s</source>
        <translation>错误：appId 属于另一个账号</translation>
    </message>
    <message>
        <source>The signature fits the ticket of {name}, but wx.config names {appid}. Both must be of one account.</source>
        <translation>签名与“{name}”的票据吻合，但 wx.config 中写的是 {appid}。两者必须属于同一个账号。</translation>
    </message>
    <message>
        <source>Wrong: another credential was used</source>
        <translation>错误：用错了凭证</translation>
    </message>
    <message>
        <source>It was made with {credential} in the place of the account&apos;s current jsapi_ticket.</source>
        <translation>签名时用的是{credential}，而不是该账号当前的 jsapi_ticket。</translation>
    </message>
    <message>
        <source>Wrong: another address was signed</source>
        <translation>错误：签名的是另一个地址</translation>
    </message>
    <message>
        <source>The back end signed an address that WeChat does not check. The difference stands below.</source>
        <translation>后端签名的地址不是微信校验的地址。差异见下。</translation>
    </message>
    <message>
        <source>Wrong: capital letters</source>
        <translation>错误：用了大写字母</translation>
    </message>
    <message>
        <source>The digest is right, but it stands in capital letters; WeChat wants small ones.</source>
        <translation>摘要正确，但写成了大写；微信要求小写。</translation>
    </message>
    <message>
        <source>the ticket of {name}</source>
        <translation>“{name}”的票据</translation>
    </message>
</context>
</TS>
