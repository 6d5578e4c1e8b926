<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Project</source>
        <translation>项目(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Dependencies</source>
        <translation>依赖(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Build</source>
        <translation>构建(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Release</source>
        <translation>发布(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open Folder…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;File…</source>
        <translation>打开文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Open the &amp;Example</source>
        <translation>打开示例(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Trust This Folder</source>
        <translation>信任此文件夹(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Find &amp;Anything…</source>
        <translation>查找任何内容(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Save go.mod</source>
        <translation>保存 go.mod(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>筛选(&amp;F)…</translation>
    </message>
    <message>
        <source>Only &amp;Conflicts</source>
        <translation>仅看冲突(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Why This Version</source>
        <translation>为何是这个版本(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Build Chosen Targets</source>
        <translation>构建所选目标平台(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Retry What &amp;Failed</source>
        <translation>重试失败的部分(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next Problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Problem</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy Build Command</source>
        <translation>复制构建命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rehearse Release</source>
        <translation>演练发布(&amp;R)</translation>
    </message>
    <message>
        <source>Show &amp;Plan</source>
        <translation>显示计划(&amp;P)</translation>
    </message>
    <message>
        <source>Open &amp;Folder of Artifacts</source>
        <translation>打开产物文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Show &amp;go.mod</source>
        <translation>显示 go.mod(&amp;G)</translation>
    </message>
    <message>
        <source>Show &amp;Dependencies</source>
        <translation>显示依赖(&amp;D)</translation>
    </message>
    <message>
        <source>Show &amp;Targets</source>
        <translation>显示目标平台(&amp;T)</translation>
    </message>
    <message>
        <source>Show &amp;Output</source>
        <translation>显示输出(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Colours of the &amp;System</source>
        <translation>跟随系统配色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light Colours</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dar&amp;k Colours</source>
        <translation>深色(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>英文 (English)(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Chinese (简体中文)</source>
        <translation>中文 (简体中文)(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About Slipway</source>
        <translation>关于 Slipway(&amp;A)</translation>
    </message>
    <message>
        <source>go.mod as Text or For&amp;m</source>
        <translation>以文本或表单显示 go.mod(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Go Settings…</source>
        <translation>Go 设置(&amp;G)…</translation>
    </message>
    <message>
        <source>Check a &amp;Module…</source>
        <translation>检查模块(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Past and Changes</source>
        <translation>历史与变化(&amp;P)</translation>
    </message>
    <message>
        <source>What a Program &amp;Weighs</source>
        <translation>程序的大小构成(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation>审查(&amp;A)</translation>
    </message>
    <message>
        <source>Look for &amp;Updates</source>
        <translation>查找更新(&amp;U)</translation>
    </message>
    <message>
        <source>Check for &amp;Vulnerabilities</source>
        <translation>检查漏洞(&amp;V)</translation>
    </message>
</context>
<context>
    <name>Ages</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>%1 is not a checksum that can be made here.</source>
        <translation>%1 不是这里能生成的校验和。</translation>
    </message>
    <message>
        <source>Choose one of these: %1.</source>
        <translation>请从中选择：%1。</translation>
    </message>
    <message>
        <source>It cannot be written.</source>
        <translation>无法写入。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; nothing half-written was left.</source>
        <translation>磁盘已满。请腾出空间后重试；没有留下写了一半的内容。</translation>
    </message>
    <message>
        <source>The file or its folder is read-only for you. Change its permissions, or choose another folder.</source>
        <translation>该文件或其文件夹对你只读。请更改权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>Stopped before it was complete.</source>
        <translation>在完成之前停止。</translation>
    </message>
    <message numerus="yes">
        <source>The format %1 holds exactly one file, but %n are to be packed.</source>
        <translation>
            <numerusform>格式 %1 只能容纳一个文件，但要打包 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive is damaged.</source>
        <translation>归档已损坏。</translation>
    </message>
    <message>
        <source>It holds more than %1 bytes.</source>
        <translation>其内容超过 %1 字节。</translation>
    </message>
</context>
<context>
    <name>Artifacts</name>
    <message>
        <source>%1, not made yet</source>
        <translation>%1，尚未生成</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>AtomicFile</name>
    <message>
        <source>The disk is full. Free some space, then try again; the file is as it was before.</source>
        <translation>磁盘已满。请腾出空间后重试；文件保持原样。</translation>
    </message>
    <message>
        <source>The file or its folder is read-only for you. Change its permissions, or work on a copy of the project.</source>
        <translation>该文件或其文件夹对你只读。请更改权限，或在项目副本上工作。</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>The file is larger than %1 bytes, which no file of this kind is.</source>
        <translation>文件大于 %1 字节，这类文件不会这么大。</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>The answer is cut or is not what govulncheck prints.</source>
        <translation>回答不完整，或不是 govulncheck 的输出。</translation>
    </message>
    <message>
        <source>%1 is what go.sum says.</source>
        <translation>%1 与 go.sum 一致。</translation>
    </message>
    <message>
        <source>%1 is not in the module cache.</source>
        <translation>%1 不在模块缓存中。</translation>
    </message>
    <message>
        <source>go.sum has no hash of %1.</source>
        <translation>go.sum 中没有 %1 的哈希。</translation>
    </message>
    <message>
        <source>The archive of %1 in the module cache is not the one that go.sum means.</source>
        <translation>模块缓存中 %1 的归档与 go.sum 所指的不同。</translation>
    </message>
    <message>
        <source>The unpacked files of %1 were changed: %2</source>
        <translation>%1 解包后的文件被改动：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>This is no entry of a vulnerability database: “id” or “affected” is missing.</source>
        <translation>这不是漏洞数据库的条目：缺少“id”或“affected”。</translation>
    </message>
    <message>
        <source>go.sum cannot be read: %1</source>
        <translation>无法读取 go.sum：%1</translation>
    </message>
    <message>
        <source>The hash of the go.mod of %1 is missing: go cannot load the modules.</source>
        <translation>缺少 %1 的 go.mod 的哈希：go 无法加载模块。</translation>
    </message>
    <message>
        <source>The hash of %1 is missing: go cannot build its packages.</source>
        <translation>缺少 %1 的哈希：go 无法构建其包。</translation>
    </message>
    <message>
        <source>Nothing asks for the go.mod of %1.</source>
        <translation>没有任何内容需要 %1 的 go.mod。</translation>
    </message>
    <message>
        <source>Nothing asks for the content of %1.</source>
        <translation>没有任何内容需要 %1 的内容。</translation>
    </message>
    <message>
        <source>There is more than one hash for %1.</source>
        <translation>%1 有不止一个哈希。</translation>
    </message>
    <message>
        <source>There is no vulnerability database.</source>
        <translation>没有漏洞数据库。</translation>
    </message>
    <message>
        <source>Set GOVULNDB to a folder, a zip file or an address of one.</source>
        <translation>请将 GOVULNDB 设为一个目录、zip 文件或地址。</translation>
    </message>
    <message>
        <source>“%1” is not in the vulnerability database.</source>
        <translation>“%1”不在漏洞数据库中。</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>Is it a database of vulnerabilities? GOVULNDB has its address.</source>
        <translation>它是漏洞数据库吗？其地址在 GOVULNDB 中。</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>无法创建目录。</translation>
    </message>
    <message>
        <source>It is replaced by a folder, which has no version to look up.</source>
        <translation>它被一个文件夹替换，没有可供查找的版本。</translation>
    </message>
    <message>
        <source>The server answered “%1” with status %2.</source>
        <translation>服务器对“%1”的应答状态为 %2。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>服务器没有响应。</translation>
    </message>
    <message>
        <source>Check the network and the address.</source>
        <translation>请检查网络与地址。</translation>
    </message>
    <message>
        <source>It goes through the web proxy %1. Check the network, the proxy and the address.</source>
        <translation>请求经由网络代理 %1。请检查网络、代理与地址。</translation>
    </message>
</context>
<context>
    <name>BinarySize</name>
    <message>
        <source>Only programs that Go 1.16 or newer has linked can be measured; packed ones (UPX) have to be unpacked first.</source>
        <translation>只能分析由 Go 1.16 或更新版本链接的程序；加壳的程序（UPX）须先脱壳。</translation>
    </message>
    <message>
        <source>Programs for Linux and other Unix systems (ELF), Windows (PE), macOS (Mach-O) and WebAssembly can be read.</source>
        <translation>可以读取 Linux 及其他类 Unix 系统（ELF）、Windows（PE）、macOS（Mach-O）和 WebAssembly 的程序。</translation>
    </message>
    <message>
        <source>Code outside of Go</source>
        <translation>Go 以外的代码</translation>
    </message>
    <message>
        <source>Machine code that Go&apos;s tables do not name: C that cgo linked, and what the linker adds.</source>
        <translation>Go 的函数表里没有的机器码：cgo 链接的 C 代码，以及链接器添加的代码。</translation>
    </message>
    <message>
        <source>Shared runtime tables</source>
        <translation>共用的运行时表</translation>
    </message>
    <message>
        <source>File names and search tables for stack traces and the garbage collector. They cannot be stripped.</source>
        <translation>用于堆栈跟踪和垃圾回收的文件名和查找表，无法剥离。</translation>
    </message>
    <message>
        <source>Types and interface tables</source>
        <translation>类型与接口表</translation>
    </message>
    <message>
        <source>What reflection, interfaces and the garbage collector know about types.</source>
        <translation>反射、接口和垃圾回收所需的类型信息。</translation>
    </message>
    <message>
        <source>Constants and strings</source>
        <translation>常量与字符串</translation>
    </message>
    <message>
        <source>Read-only data. Without symbols, types and constants of all packages stand here in one piece.</source>
        <translation>只读数据。没有符号时，所有包的类型和常量都合在一起放在这里。</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Variables with a value. Without symbols those of all packages stand here in one piece.</source>
        <translation>有初值的变量。没有符号时，所有包的变量都合在一起放在这里。</translation>
    </message>
    <message>
        <source>Debug information (DWARF)</source>
        <translation>调试信息（DWARF）</translation>
    </message>
    <message>
        <source>For debuggers only. “-ldflags=-w” leaves it out; stack traces stay as they are.</source>
        <translation>仅供调试器使用。“-ldflags=-w”可将其去掉，堆栈跟踪不受影响。</translation>
    </message>
    <message>
        <source>Symbol table</source>
        <translation>符号表</translation>
    </message>
    <message>
        <source>Names for debuggers and profilers. “-ldflags=-s” leaves it out, and the debug information with it.</source>
        <translation>供调试器和性能分析器使用的名称。“-ldflags=-s”可将其连同调试信息一起去掉。</translation>
    </message>
    <message>
        <source>Tables for the loader</source>
        <translation>装载器所用的表</translation>
    </message>
    <message>
        <source>What the system needs to load the program: relocations, imports, exports.</source>
        <translation>系统装载程序所需的内容：重定位、导入和导出。</translation>
    </message>
    <message>
        <source>Build facts</source>
        <translation>构建信息</translation>
    </message>
    <message>
        <source>The list of modules, settings and identities of the build.</source>
        <translation>构建所用的模块列表、设置和标识。</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The signature of the file.</source>
        <translation>文件的签名。</translation>
    </message>
    <message>
        <source>Windows resources</source>
        <translation>Windows 资源</translation>
    </message>
    <message>
        <source>Icons, manifests and version texts.</source>
        <translation>图标、清单和版本文本。</translation>
    </message>
    <message>
        <source>Headers and padding</source>
        <translation>文件头与填充</translation>
    </message>
    <message>
        <source>Headers of the file, and unused bytes between its parts.</source>
        <translation>文件头，以及各部分之间未使用的字节。</translation>
    </message>
    <message>
        <source>Other parts</source>
        <translation>其他部分</translation>
    </message>
    <message>
        <source>Parts of the file of no known meaning.</source>
        <translation>含义不明的部分。</translation>
    </message>
    <message>
        <source>Main module</source>
        <translation>主模块</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Go&apos;s standard library</source>
        <translation>Go 标准库</translation>
    </message>
    <message>
        <source>Of no package</source>
        <translation>不属于任何包</translation>
    </message>
    <message>
        <source>C and assembly</source>
        <translation>C 与汇编</translation>
    </message>
    <message>
        <source>Packages of no known module</source>
        <translation>所属模块未知的包</translation>
    </message>
</context>
<context>
    <name>ChangeRisk</name>
    <message numerus="yes">
        <source>%n new known vulnerabilities: %1 in %2.</source>
        <translation>
            <numerusform>新增 %n 个已知漏洞：%2 中的 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known vulnerabilities go.</source>
        <translation>
            <numerusform>消除 %n 个已知漏洞。</numerusform>
        </translation>
    </message>
    <message>
        <source>Retracted by the author: %1.</source>
        <translation>已被作者撤回：%1。</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>If the module is private: let no proxy and no checksum database be asked.</source>
        <translation>如果模块是私有的：不要向代理和校验和数据库查询它。</translation>
    </message>
    <message>
        <source>Put a line for the server into %1, which only you may read.</source>
        <translation>在只有你能读取的 %1 中为该服务器加一行。</translation>
    </message>
    <message>
        <source>Let git use ssh for this server.</source>
        <translation>让 git 对该服务器使用 ssh。</translation>
    </message>
    <message>
        <source>Check the name for a typing error, and whether a VPN has to be connected.</source>
        <translation>检查名称是否有误，以及是否需要连接 VPN。</translation>
    </message>
    <message>
        <source>Check that the server can be reached from here.</source>
        <translation>检查能否从这里连上服务器。</translation>
    </message>
    <message>
        <source>If this network reaches the internet through a web proxy only, name it in the environment.</source>
        <translation>如果此网络只能经由网络代理访问互联网，请在环境变量中指定它。</translation>
    </message>
    <message>
        <source>See which certificate the server shows, and who signed it.</source>
        <translation>查看服务器出示的证书及其签发者。</translation>
    </message>
    <message>
        <source>Install the authority&apos;s certificate, or name it in the environment: go reads SSL_CERT_FILE, git reads GIT_SSL_CAINFO.</source>
        <translation>安装该机构的证书，或在环境变量中指定：go 读取 SSL_CERT_FILE，git 读取 GIT_SSL_CAINFO。</translation>
    </message>
    <message>
        <source>See which keys ssh offers, and whether the server takes one.</source>
        <translation>查看 ssh 提供哪些密钥，以及服务器是否接受其中之一。</translation>
    </message>
    <message>
        <source>Load your key into the agent: git can ask for no passphrase here.</source>
        <translation>把密钥载入代理程序：此处 git 无法询问密码短语。</translation>
    </message>
    <message>
        <source>Store the public key in your account on the server.</source>
        <translation>把公钥存入你在该服务器上的账户。</translation>
    </message>
    <message>
        <source>Connect once by hand, and compare the fingerprint with the one that the server&apos;s owner publishes.</source>
        <translation>先手动连接一次，并将指纹与服务器所有者公布的指纹核对。</translation>
    </message>
    <message>
        <source>The stored password may be outdated: let git forget it.</source>
        <translation>保存的密码可能已过期：让 git 忘记它。</translation>
    </message>
    <message>
        <source>Look whether the account or the token may read this module.</source>
        <translation>查看该账户或令牌是否有权读取此模块。</translation>
    </message>
    <message>
        <source>Or let git keep credentials in its helper: it asks once, in a terminal.</source>
        <translation>或让 git 的凭据助手保存凭据：它会在终端中询问一次。</translation>
    </message>
    <message>
        <source>Somebody changed a published version, or something between changes it. Do not accept it unseen: ask the authors, or take another version.</source>
        <translation>有人更改了已发布的版本，或中间环节更改了它。不要直接接受：请询问作者，或换一个版本。</translation>
    </message>
    <message>
        <source>Compare with what the repository itself has.</source>
        <translation>与仓库本身的内容比较。</translation>
    </message>
    <message>
        <source>A module path begins with a host name, such as example.com/team/module.</source>
        <translation>模块路径以主机名开头，例如 example.com/team/module。</translation>
    </message>
    <message>
        <source>Go back to go&apos;s own value of %1.</source>
        <translation>恢复 go 自己的 %1 值。</translation>
    </message>
    <message>
        <source>Check the spelling; which versions there are says:</source>
        <translation>检查拼写；查看有哪些版本：</translation>
    </message>
    <message>
        <source>Many servers say “not found” to whoever may not read: sign in, then check again.</source>
        <translation>许多服务器对无权读取者回答“未找到”：请先登录，再检查一次。</translation>
    </message>
    <message>
        <source>Let go use the network again.</source>
        <translation>让 go 重新使用网络。</translation>
    </message>
    <message>
        <source>Correct the web proxy in the environment.</source>
        <translation>更正环境变量中的网络代理。</translation>
    </message>
    <message>
        <source>Or leave this server out of it.</source>
        <translation>或让该服务器不经过网络代理。</translation>
    </message>
    <message>
        <source>See the tags that there are.</source>
        <translation>查看现有的标签。</translation>
    </message>
    <message>
        <source>Check the address in GOPROXY: what answers there is perhaps no module proxy, or one with trouble.</source>
        <translation>检查 GOPROXY 中的地址：应答的可能不是模块代理，或它出了问题。</translation>
    </message>
    <message>
        <source>Use https in GOPROXY, or take the name and the password out of it.</source>
        <translation>在 GOPROXY 中使用 https，或去掉其中的用户名和密码。</translation>
    </message>
    <message>
        <source>Allow it for this module.</source>
        <translation>对此模块允许使用。</translation>
    </message>
    <message>
        <source>Install git.</source>
        <translation>安装 git。</translation>
    </message>
    <message>
        <source>If a proxy may know of it, but nobody shall vouch for it: leave it out of the checksum database alone.</source>
        <translation>如果代理可以知道它，但不需要他人担保：只让它不经过校验和数据库。</translation>
    </message>
    <message>
        <source>GOPROXY=off: go may fetch nothing.</source>
        <translation>GOPROXY=off：不允许 go 获取任何内容。</translation>
    </message>
    <message>
        <source>The path says it: %1, with %2.</source>
        <translation>路径本身已说明：%1，使用 %2。</translation>
    </message>
    <message>
        <source>%1 says: %2, with %3.</source>
        <translation>%1 的回答：%2，使用 %3。</translation>
    </message>
    <message>
        <source>Only go can ask %1, which GOAUTH names: see the last step.</source>
        <translation>GOAUTH 指定的 %1 只能由 go 询问：见最后一步。</translation>
    </message>
    <message>
        <source>%1 does not say where the repository is: its page has no go-import line for this path.</source>
        <translation>%1 没有说明仓库在哪里：它的页面没有针对此路径的 go-import 行。</translation>
    </message>
    <message>
        <source>Its server names a module proxy instead; go asks it in the last step.</source>
        <translation>其服务器指定了模块代理；go 会在最后一步询问它。</translation>
    </message>
    <message>
        <source>GOVCS does not let go use %1 here.</source>
        <translation>GOVCS 不允许 go 在此使用 %1。</translation>
    </message>
    <message>
        <source>Not asked: no program is started for a project that is not trusted.</source>
        <translation>未询问：不为未受信任的项目启动程序。</translation>
    </message>
    <message>
        <source>Slipway asks git repositories only; go asks %1 in the last step.</source>
        <translation>Slipway 只询问 git 仓库；go 会在最后一步询问 %1。</translation>
    </message>
    <message>
        <source>git is not installed.</source>
        <translation>未安装 git。</translation>
    </message>
    <message>
        <source>git takes %1 in the place of %2, as its configuration says.</source>
        <translation>按 git 的配置，用 %1 代替 %2。</translation>
    </message>
    <message>
        <source>git asked its credential helper “%1”.</source>
        <translation>git 询问了凭据助手“%1”。</translation>
    </message>
    <message>
        <source>The repository can be read, but it has no tag %1.</source>
        <translation>可以读取仓库，但其中没有标签 %1。</translation>
    </message>
    <message>
        <source>It has no tag for this module at all.</source>
        <translation>其中没有此模块的任何标签。</translation>
    </message>
    <message>
        <source>Its newest are: %1</source>
        <translation>最新的是：%1</translation>
    </message>
    <message>
        <source>%1 can be read.</source>
        <translation>可以读取 %1。</translation>
    </message>
    <message>
        <source>%1 can be read, and has %2.</source>
        <translation>可以读取 %1，其中有 %2。</translation>
    </message>
    <message>
        <source>It has no tag for this module: go takes the newest commit of the main branch.</source>
        <translation>其中没有此模块的标签：go 采用主分支的最新提交。</translation>
    </message>
    <message>
        <source>%1 has credentials for it (login %2).</source>
        <translation>%1 中有它的凭据（登录名 %2）。</translation>
    </message>
    <message>
        <source>git may ask its credential helper “%1”.</source>
        <translation>git 可能会询问凭据助手“%1”。</translation>
    </message>
    <message>
        <source>DNS knows no host %1.</source>
        <translation>DNS 查不到主机 %1。</translation>
    </message>
    <message>
        <source>%1 does not take the connection.</source>
        <translation>%1 不接受连接。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 未及时应答。</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2</source>
        <translation>无法与 %1 建立安全连接：%2</translation>
    </message>
    <message>
        <source>The certificate of %1 is not accepted: %2 It is for %3.</source>
        <translation>不接受 %1 的证书：%2 证书属于 %3。</translation>
    </message>
    <message>
        <source>The web proxy %1 of the environment does not work.</source>
        <translation>环境变量中的网络代理 %1 不起作用。</translation>
    </message>
    <message>
        <source>The web proxy %1 of the environment wants a name and a password (407).</source>
        <translation>环境变量中的网络代理 %1 要求用户名和密码（407）。</translation>
    </message>
    <message>
        <source>%1 wants to know who asks (401).</source>
        <translation>%1 要求身份验证（401）。</translation>
    </message>
    <message>
        <source>%1 knows who asks, and refuses (403).</source>
        <translation>%1 已识别身份，但拒绝访问（403）。</translation>
    </message>
    <message>
        <source>%1 does not have it (404).</source>
        <translation>%1 没有它（404）。</translation>
    </message>
    <message>
        <source>%1 does not have it, and will not (410).</source>
        <translation>%1 没有它，以后也不会有（410）。</translation>
    </message>
    <message>
        <source>%1 answers with status %2.</source>
        <translation>%1 应答的状态为 %2。</translation>
    </message>
    <message>
        <source>The answer of %1 makes no sense.</source>
        <translation>%1 的应答没有意义。</translation>
    </message>
    <message>
        <source>Not asked: the module is private.</source>
        <translation>未询问：该模块是私有的。</translation>
    </message>
    <message>
        <source>go sends no name and password over http.</source>
        <translation>go 不会通过 http 发送用户名和密码。</translation>
    </message>
    <message>
        <source>It has %1@%2.</source>
        <translation>它有 %1@%2。</translation>
    </message>
    <message>
        <source>Asked with the credentials that %1 has for it.</source>
        <translation>询问时使用了 %1 中的凭据。</translation>
    </message>
    <message>
        <source>Asked with the credentials in GOPROXY.</source>
        <translation>询问时使用了 GOPROXY 中的凭据。</translation>
    </message>
    <message>
        <source>Through the web proxy %1 of the environment.</source>
        <translation>经由环境变量中的网络代理 %1。</translation>
    </message>
    <message>
        <source>go asks the next one.</source>
        <translation>go 会询问下一个。</translation>
    </message>
    <message>
        <source>go does not ask the next one: behind a comma only 404 and 410 count as “not here”. With | instead of the comma every failure would.</source>
        <translation>go 不会询问下一个：逗号之后只有 404 和 410 算作“这里没有”。把逗号换成 | 后，任何失败都算。</translation>
    </message>
    <message>
        <source>The go.mod that came is not the one whose hash go.sum has.</source>
        <translation>得到的 go.mod 与 go.sum 中的哈希不符。</translation>
    </message>
    <message>
        <source>Not asked: go.sum has its hash already.</source>
        <translation>未询问：go.sum 中已有它的哈希。</translation>
    </message>
    <message>
        <source>Not asked: there is nothing to compare yet.</source>
        <translation>未询问：还没有可核对的内容。</translation>
    </message>
    <message>
        <source>Not asked: the pattern %1 matches.</source>
        <translation>未询问：与模式 %1 匹配。</translation>
    </message>
    <message>
        <source>GOSUMDB cannot be read.</source>
        <translation>无法理解 GOSUMDB 的值。</translation>
    </message>
    <message>
        <source>GOSUMDB=off: nobody vouches for what the source gives.</source>
        <translation>GOSUMDB=off：没有人为来源给出的内容担保。</translation>
    </message>
    <message>
        <source>Checksum database %1</source>
        <translation>校验和数据库 %1</translation>
    </message>
    <message>
        <source>Whether this proxy offers the checksum database could not be learnt. %1</source>
        <translation>无法得知此代理是否提供校验和数据库。%1</translation>
    </message>
    <message>
        <source>The database cannot get at this module, so it has no checksum of it (%1).</source>
        <translation>数据库无法访问此模块，因此没有它的校验和（%1）。</translation>
    </message>
    <message>
        <source>The answer of the database names another module.</source>
        <translation>数据库的应答指向另一个模块。</translation>
    </message>
    <message>
        <source>The go.mod that came is not the one that the database vouches for.</source>
        <translation>得到的 go.mod 不是数据库所担保的那个。</translation>
    </message>
    <message>
        <source>It has checksums of %1, asked at %2.</source>
        <translation>它有 %1 的校验和，询问地址：%2。</translation>
    </message>
    <message>
        <source>It vouches for the go.mod of %1 that came, asked at %2.</source>
        <translation>它担保所得到的 %1 的 go.mod，询问地址：%2。</translation>
    </message>
    <message>
        <source>go is not installed.</source>
        <translation>未安装 go。</translation>
    </message>
    <message>
        <source>There is no room for a temporary folder.</source>
        <translation>没有空间建立临时文件夹。</translation>
    </message>
    <message>
        <source>go cannot get it, although every step before was good.</source>
        <translation>尽管之前的每一步都正常，go 仍无法获取它。</translation>
    </message>
    <message>
        <source>go cannot get it either.</source>
        <translation>go 也无法获取它。</translation>
    </message>
    <message>
        <source>go gets %1@%2 (%3).</source>
        <translation>go 获取到 %1@%2（%3）。</translation>
    </message>
    <message>
        <source>It comes from %1.</source>
        <translation>它来自 %1。</translation>
    </message>
    <message>
        <source>go gets the module all the same: see the last step.</source>
        <translation>go 仍能获取该模块：见最后一步。</translation>
    </message>
    <message>
        <source>git does not accept the certificate of %1.</source>
        <translation>git 不接受 %1 的证书。</translation>
    </message>
    <message>
        <source>git cannot get through the web proxy of the environment.</source>
        <translation>git 无法通过环境变量中的网络代理。</translation>
    </message>
    <message>
        <source>%1 wants to know who asks, and git has no name and password for it.</source>
        <translation>%1 要求身份验证，而 git 没有它的用户名和密码。</translation>
    </message>
    <message>
        <source>%1 refuses the name and the password that git sent.</source>
        <translation>%1 拒绝了 git 发送的用户名和密码。</translation>
    </message>
    <message>
        <source>%1 accepts none of the ssh keys that are here.</source>
        <translation>%1 不接受此处的任何 ssh 密钥。</translation>
    </message>
    <message>
        <source>The server&apos;s own ssh key is not known here, or it has changed: nobody can say that this is %1.</source>
        <translation>此处不认识该服务器的 ssh 主机密钥，或密钥已更改：无法确认它就是 %1。</translation>
    </message>
    <message>
        <source>%1 has no such repository, or does not show it.</source>
        <translation>%1 没有这个仓库，或不予显示。</translation>
    </message>
    <message>
        <source>git cannot read the repository on %1.</source>
        <translation>git 无法读取 %1 上的仓库。</translation>
    </message>
    <message>
        <source>Which servers may know of it</source>
        <translation>哪些服务器可以知道它</translation>
    </message>
    <message>
        <source>Proxy %1</source>
        <translation>代理 %1</translation>
    </message>
    <message>
        <source>Where its repository is</source>
        <translation>它的仓库在哪里</translation>
    </message>
    <message>
        <source>The repository</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Checksum database</source>
        <translation>校验和数据库</translation>
    </message>
    <message>
        <source>Go itself</source>
        <translation>go 本身</translation>
    </message>
    <message>
        <source>Not asked: a step before had it.</source>
        <translation>未询问：前面的步骤已有它。</translation>
    </message>
    <message>
        <source>Not asked: go stops at the failure before.</source>
        <translation>未询问：go 在前面的失败处停止。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>This is no module path.</source>
        <translation>这不是模块路径。</translation>
    </message>
    <message>
        <source>GOPROXY cannot be read.</source>
        <translation>无法理解 GOPROXY 的值。</translation>
    </message>
    <message>
        <source>Public for the proxies: no pattern of GOPRIVATE or GONOPROXY matches.</source>
        <translation>对代理公开：没有匹配的 GOPRIVATE 或 GONOPROXY 模式。</translation>
    </message>
    <message>
        <source>Private: the pattern %1 matches, so no proxy is asked.</source>
        <translation>私有：与模式 %1 匹配，因此不询问代理。</translation>
    </message>
    <message>
        <source>The checksum database is not asked either.</source>
        <translation>也不询问校验和数据库。</translation>
    </message>
    <message>
        <source>But the checksum database is asked: no pattern of GONOSUMDB matches.</source>
        <translation>但会询问校验和数据库：没有匹配的 GONOSUMDB 模式。</translation>
    </message>
    <message>
        <source>The checksum database is not asked: the pattern %1 matches.</source>
        <translation>不询问校验和数据库：与模式 %1 匹配。</translation>
    </message>
    <message>
        <source>GOINSECURE lets it come without encryption or a valid certificate.</source>
        <translation>GOINSECURE 允许它不加密或没有有效证书就获取。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>是否想输入“%1”？</translation>
    </message>
    <message>
        <source>“slipway help” lists the verbs.</source>
        <translation>“slipway help”列出所有命令。</translation>
    </message>
    <message>
        <source>This verb needs a second word.</source>
        <translation>该命令还需要第二个词。</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>可选的有：%1。</translation>
    </message>
    <message>
        <source>There is no such verb.</source>
        <translation>没有这个命令。</translation>
    </message>
    <message>
        <source>The option needs a value.</source>
        <translation>该选项需要一个值。</translation>
    </message>
    <message>
        <source>The option takes no value.</source>
        <translation>该选项不接受值。</translation>
    </message>
    <message>
        <source>“%1” is not possible here.</source>
        <translation>此处不能使用“%1”。</translation>
    </message>
    <message>
        <source>There is no such option.</source>
        <translation>没有这个选项。</translation>
    </message>
    <message>
        <source>“go help mod edit” explains the flags.</source>
        <translation>“go help mod edit”解释各个标志。</translation>
    </message>
    <message>
        <source>“slipway help %1” lists the options.</source>
        <translation>“slipway help %1”列出选项。</translation>
    </message>
    <message>
        <source>There is one argument too many.</source>
        <translation>多了一个参数。</translation>
    </message>
    <message>
        <source>Usage: slipway %1 %2</source>
        <translation>用法：slipway %1 %2</translation>
    </message>
    <message>
        <source>The program is not installed.</source>
        <translation>未安装该程序。</translation>
    </message>
    <message>
        <source>Install the package that has it.</source>
        <translation>请安装包含它的软件包。</translation>
    </message>
    <message>
        <source>There are completions for bash, zsh and fish.</source>
        <translation>有适用于 bash、zsh 和 fish 的补全。</translation>
    </message>
    <message>
        <source>For instance: slipway completion bash &gt; ~/.local/share/bash-completion/completions/slipway</source>
        <translation>例如：slipway completion bash &gt; ~/.local/share/bash-completion/completions/slipway</translation>
    </message>
    <message>
        <source>These options ask different questions.</source>
        <translation>这些选项问的是不同的问题。</translation>
    </message>
    <message>
        <source>Usage: slipway deps [PATH]</source>
        <translation>用法：slipway deps [PATH]</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>…还有 %n 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer is incomplete: %n module(s) could not be read.</source>
        <translation>
            <numerusform>答案不完整：有 %n 个模块无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>“go mod download” fetches what is missing in the module cache.</source>
        <translation>“go mod download”可获取模块缓存中缺少的内容。</translation>
    </message>
    <message>
        <source>%1 (go.mod)</source>
        <translation>%1（go.mod）</translation>
    </message>
    <message>
        <source>(a version that is not selected itself)</source>
        <translation>（该版本自身并未被选中）</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translation>没有冲突。</translation>
    </message>
    <message>
        <source>The module is not in the build list.</source>
        <translation>该模块不在构建列表中。</translation>
    </message>
    <message>
        <source>“slipway deps” prints the modules there are.</source>
        <translation>“slipway deps”打印现有的模块。</translation>
    </message>
    <message>
        <source>Who asks for which version (* decides):</source>
        <translation>谁要求哪个版本（* 为决定者）：</translation>
    </message>
    <message>
        <source>The shortest way to it:</source>
        <translation>通向它的最短路径：</translation>
    </message>
    <message>
        <source>(asked for by %1)</source>
        <translation>（由 %1 要求）</translation>
    </message>
    <message>
        <source>(wanted %1)</source>
        <translation>（要求 %1）</translation>
    </message>
    <message>
        <source>“%1” is not a number of levels.</source>
        <translation>“%1”不是层数。</translation>
    </message>
    <message>
        <source>A what-if is about one go.mod, and this is a workspace.</source>
        <translation>假设分析针对单个 go.mod，而这是一个工作区。</translation>
    </message>
    <message>
        <source>Name the folder of one of its modules.</source>
        <translation>请指定其中某个模块的文件夹。</translation>
    </message>
    <message>
        <source>Its go.mod is not in the module cache, so what it requires is not counted.</source>
        <translation>它的 go.mod 不在模块缓存中，因此其依赖未计入。</translation>
    </message>
    <message>
        <source>“go mod download %1” fetches it.</source>
        <translation>“go mod download %1”可获取它。</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>trusted: programs may be run for it</source>
        <translation>已信任：可以为它运行程序</translation>
    </message>
    <message>
        <source>not trusted: no program is run for it</source>
        <translation>未信任：不为它运行任何程序</translation>
    </message>
    <message>
        <source>slipway trust</source>
        <translation>slipway trust</translation>
    </message>
    <message>
        <source>recipe</source>
        <translation>配方</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message>
        <source>slipway recipe check</source>
        <translation>slipway recipe check</translation>
    </message>
    <message>
        <source>none; defaults count</source>
        <translation>没有；采用默认值</translation>
    </message>
    <message>
        <source>go for this project</source>
        <translation>适用于本项目的 go</translation>
    </message>
    <message>
        <source>not found; no program can be started without it</source>
        <translation>未找到；没有它无法启动任何程序</translation>
    </message>
    <message>
        <source>Install Slipway again.</source>
        <translation>请重新安装 Slipway。</translation>
    </message>
    <message>
        <source>not found; go needs it for modules that no proxy has</source>
        <translation>未找到；代理没有的模块需要用它获取</translation>
    </message>
    <message>
        <source>module cache</source>
        <translation>模块缓存</translation>
    </message>
    <message>
        <source>%1 cannot be written to</source>
        <translation>%1 不可写</translation>
    </message>
    <message>
        <source>Set GOMODCACHE to a folder that can.</source>
        <translation>请将 GOMODCACHE 设为可写的文件夹。</translation>
    </message>
    <message>
        <source>modules</source>
        <translation>模块</translation>
    </message>
    <message numerus="yes">
        <source>%n go.mod file(s) are not in the module cache</source>
        <translation>
            <numerusform>模块缓存中缺少 %n 个 go.mod 文件</numerusform>
        </translation>
    </message>
    <message>
        <source>can be built</source>
        <translation>可以构建</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>In a trusted project go fetches what is missing: slipway trust</source>
        <translation>在受信任的项目中，go 会获取缺少的内容：slipway trust</translation>
    </message>
    <message>
        <source>See, edit, build and release Go modules.</source>
        <translation>查看、编辑、构建和发布 Go 模块。</translation>
    </message>
    <message>
        <source>Usage: slipway VERB [OPTIONS] [ARGUMENTS]</source>
        <translation>用法：slipway 命令 [选项] [参数]</translation>
    </message>
    <message>
        <source>Options of every verb:</source>
        <translation>所有命令通用的选项：</translation>
    </message>
    <message>
        <source>“slipway help VERB” explains one. Without a verb the desktop opens.</source>
        <translation>“slipway help 命令”解释单个命令。不带命令时打开桌面程序。</translation>
    </message>
    <message>
        <source>Usage: slipway %1</source>
        <translation>用法：slipway %1</translation>
    </message>
    <message>
        <source>[OPTIONS]</source>
        <translation>[选项]</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>完成。</translation>
    </message>
    <message>
        <source>The work failed: a build error, a gate.</source>
        <translation>工作失败：构建错误或检查未通过。</translation>
    </message>
    <message>
        <source>Wrong usage or wrong input; the message has file, line and column.</source>
        <translation>用法或输入有误；消息中带有文件、行和列。</translation>
    </message>
    <message>
        <source>Refused: the project is not trusted, the tree is not clean, something was not confirmed.</source>
        <translation>被拒绝：项目未受信任、工作树不干净，或有事项未确认。</translation>
    </message>
    <message>
        <source>A tool, the disk or the network failed.</source>
        <translation>工具、磁盘或网络出错。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>VERB [OPTIONS] [ARGUMENTS]</source>
        <translation>命令 [选项] [参数]</translation>
    </message>
    <message>
        <source>VERBS</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>OPTIONS OF EVERY VERB</source>
        <translation>通用选项</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>另见</translation>
    </message>
    <message>
        <source>There is none in this folder or above it.</source>
        <translation>此文件夹及其上级都没有。</translation>
    </message>
    <message>
        <source>Name the file, or run “go mod init example.org/name” to begin a module.</source>
        <translation>请指定文件，或运行“go mod init example.org/name”创建模块。</translation>
    </message>
    <message>
        <source>%1: no errors.</source>
        <translation>%1：没有错误。</translation>
    </message>
    <message>
        <source>Nothing to change: there are no flags.</source>
        <translation>无需更改：没有给出标志。</translation>
    </message>
    <message>
        <source>“slipway help mod edit” and “go help mod edit” explain them.</source>
        <translation>“slipway help mod edit”和“go help mod edit”对其有说明。</translation>
    </message>
    <message>
        <source>Install the package slipway-desktop, or see what works without it: slipway help</source>
        <translation>请安装软件包 slipway-desktop，或查看没有它时能做什么：slipway help</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>There is no such folder, or it cannot be entered.</source>
        <translation>没有这个文件夹，或无法进入。</translation>
    </message>
    <message>
        <source>The project has no recipe; GoReleaser&apos;s defaults count.</source>
        <translation>项目没有配方；采用 GoReleaser 的默认值。</translation>
    </message>
    <message>
        <source>The recipe could not be read.</source>
        <translation>无法读取配方。</translation>
    </message>
    <message>
        <source>This version rehearses releases; it does not publish them.</source>
        <translation>此版本演练发布，不进行正式发布。</translation>
    </message>
    <message>
        <source>Run “slipway release --rehearse”: it makes everything in dist and nothing leaves the machine.</source>
        <translation>请运行“slipway release --rehearse”：它在 dist 中生成一切，没有内容离开本机。</translation>
    </message>
    <message>
        <source>Go does not build for this target.</source>
        <translation>Go 不支持该目标平台。</translation>
    </message>
    <message>
        <source>“slipway targets” lists what there is.</source>
        <translation>“slipway targets”列出可用的目标平台。</translation>
    </message>
    <message>
        <source>“%1” is not a number of cores.</source>
        <translation>“%1”不是核心数。</translation>
    </message>
    <message>
        <source>“%1” is not an amount of memory.</source>
        <translation>“%1”不是内存大小。</translation>
    </message>
    <message>
        <source>For instance: --memory 4G</source>
        <translation>例如：--memory 4G</translation>
    </message>
    <message>
        <source>There is no main package “%1”.</source>
        <translation>没有主包“%1”。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变化</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>%1: started</source>
        <translation>%1：已开始</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n 个完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n 个已取消</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n 个已跳过</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping… (once more to leave at once)</source>
        <translation>正在停止…（再按一次立即退出）</translation>
    </message>
    <message>
        <source>first class</source>
        <translation>一级支持</translation>
    </message>
    <message>
        <source>%1 is trusted: its build may run programs.</source>
        <translation>%1 已受信任：其构建可以运行程序。</translation>
    </message>
    <message>
        <source>%1 is not trusted: no program is run for it.</source>
        <translation>%1 未受信任：不为它运行任何程序。</translation>
    </message>
    <message>
        <source>Print one JSON object a line, as docs/cli-json.md describes them.</source>
        <translation>每行打印一个 JSON 对象，格式见 docs/cli-json.md。</translation>
    </message>
    <message>
        <source>Speak this language instead of the system&apos;s.</source>
        <translation>使用此语言而非系统语言。</translation>
    </message>
    <message>
        <source>Colour the output: on a terminal only (auto), always, or never.</source>
        <translation>输出着色：仅在终端 (auto)、总是 (always) 或从不 (never)。</translation>
    </message>
    <message>
        <source>Say nothing but answers and errors.</source>
        <translation>只输出答案和错误。</translation>
    </message>
    <message>
        <source>Say more: what every step does and all that its tools print.</source>
        <translation>输出更多：每个步骤做什么以及工具打印的全部内容。</translation>
    </message>
    <message>
        <source>Work as if started in DIR.</source>
        <translation>如同在 DIR 中启动一样工作。</translation>
    </message>
    <message>
        <source>Start no program, even if the project is trusted.</source>
        <translation>不启动任何程序，即使项目受信任。</translation>
    </message>
    <message>
        <source>Print the commands instead of running them, ready to paste.</source>
        <translation>打印命令而不运行，可直接粘贴。</translation>
    </message>
    <message>
        <source>Explain the verb.</source>
        <translation>解释该命令。</translation>
    </message>
    <message>
        <source>Show who requires whom as a tree; a module that was shown before is marked with (*).</source>
        <translation>以树形显示谁依赖谁；之前显示过的模块标有 (*)。</translation>
    </message>
    <message>
        <source>With --tree: show at most N levels.</source>
        <translation>与 --tree 同用：最多显示 N 层。</translation>
    </message>
    <message>
        <source>Print the edges exactly as “go mod graph” prints them.</source>
        <translation>与“go mod graph”完全相同地打印各条边。</translation>
    </message>
    <message>
        <source>List where requirements disagree and where go.mod does something unexpected, worst first.</source>
        <translation>列出需求不一致之处以及 go.mod 的意外行为，最严重的在前。</translation>
    </message>
    <message>
        <source>Show what changes if go.mod asked for this version; @none drops the line. Repeatable.</source>
        <translation>显示若 go.mod 要求该版本会改变什么；@none 去掉该行。可重复。</translation>
    </message>
    <message>
        <source>Print the result instead of writing the file.</source>
        <translation>打印结果而不写入文件。</translation>
    </message>
    <message>
        <source>Format the file, without other changes.</source>
        <translation>仅格式化文件，不作其他更改。</translation>
    </message>
    <message>
        <source>Choose these targets for the project: linux/amd64,linux/arm64,…</source>
        <translation>为项目选择这些目标平台：linux/amd64,linux/arm64,…</translation>
    </message>
    <message>
        <source>Choose a set of targets by its name; a wrong name lists the names there are.</source>
        <translation>按名称选择一组目标平台；名称有误时列出可用名称。</translation>
    </message>
    <message>
        <source>List the chosen targets alone.</source>
        <translation>只列出所选的目标平台。</translation>
    </message>
    <message>
        <source>Build this target instead of the chosen ones. Repeatable.</source>
        <translation>构建此目标平台而非所选的。可重复。</translation>
    </message>
    <message>
        <source>Build this main package, for instance ./cmd/tool.</source>
        <translation>构建此主包，例如 ./cmd/tool。</translation>
    </message>
    <message>
        <source>Put the results there.</source>
        <translation>将结果放在那里。</translation>
    </message>
    <message>
        <source>Use at most N cores.</source>
        <translation>最多使用 N 个核心。</translation>
    </message>
    <message>
        <source>Use at most so much memory; K, M and G are understood.</source>
        <translation>最多使用这么多内存；支持 K、M 和 G。</translation>
    </message>
    <message>
        <source>Go on with the other targets when one fails.</source>
        <translation>某个目标平台失败时继续其他的。</translation>
    </message>
    <message>
        <source>Print the plan as text, as a graph for Graphviz (dot), or as JSON.</source>
        <translation>以文本 (text)、Graphviz 图 (dot) 或 JSON 打印计划。</translation>
    </message>
    <message>
        <source>Plan for this target instead of the chosen ones. Repeatable.</source>
        <translation>为此目标平台而非所选的作计划。可重复。</translation>
    </message>
    <message>
        <source>Make everything that a release makes; nothing leaves the machine.</source>
        <translation>生成发布所需的一切；没有内容离开本机。</translation>
    </message>
    <message>
        <source>Go on with the rehearsal that stopped before its end.</source>
        <translation>继续中途停止的演练。</translation>
    </message>
    <message>
        <source>Release this target alone. Repeatable.</source>
        <translation>只发布此目标平台。可重复。</translation>
    </message>
    <message>
        <source>Leave out these steps: names as “slipway plan release” prints them, commas between.</source>
        <translation>跳过这些步骤：名称与“slipway plan release”所列一致，以逗号分隔。</translation>
    </message>
    <message>
        <source>The modules that are built in, and why at these versions.</source>
        <translation>构建所用的模块，以及为何是这些版本。</translation>
    </message>
    <message>
        <source>A go.mod or go.work in go&apos;s own format.</source>
        <translation>以 go 自己的格式输出 go.mod 或 go.work。</translation>
    </message>
    <message>
        <source>Prints what “go mod edit -print” prints; with --json, what “go mod edit -json” prints.</source>
        <translation>打印与“go mod edit -print”相同的内容；加 --json 时与“go mod edit -json”相同。</translation>
    </message>
    <message>
        <source>What is wrong with a go.mod or go.work, in go&apos;s words.</source>
        <translation>以 go 的措辞指出 go.mod 或 go.work 的问题。</translation>
    </message>
    <message>
        <source>Every problem has its file, line and column. Exits with 2 if there is an error.</source>
        <translation>每个问题都带有文件、行和列。有错误时以 2 退出。</translation>
    </message>
    <message>
        <source>Change a go.mod or go.work with the flags of “go mod edit”.</source>
        <translation>使用“go mod edit”的标志修改 go.mod 或 go.work。</translation>
    </message>
    <message>
        <source>For instance: slipway mod edit --require=example.org/m@v1.2.3 --droprequire=example.org/n. Comments and layout stay as go keeps them.</source>
        <translation>例如：slipway mod edit --require=example.org/m@v1.2.3 --droprequire=example.org/n。注释与排版的保留方式与 go 一致。</translation>
    </message>
    <message>
        <source>The platforms Go builds for: what exists, what is chosen, what each needs.</source>
        <translation>Go 支持的平台：有哪些、选了哪些、各需要什么。</translation>
    </message>
    <message>
        <source>Build the chosen targets.</source>
        <translation>构建所选的目标平台。</translation>
    </message>
    <message>
        <source>Programs are started in a trusted project only. Without --keep-going the first failure stops the rest.</source>
        <translation>只在受信任的项目中启动程序。不带 --keep-going 时，首个失败会停止其余部分。</translation>
    </message>
    <message>
        <source>What is wrong with the release recipe (.goreleaser.yaml), with line and column.</source>
        <translation>发布配方 (.goreleaser.yaml) 的问题，带行与列。</translation>
    </message>
    <message>
        <source>The recipe that counts, defaults filled in.</source>
        <translation>实际生效的配方，已填入默认值。</translation>
    </message>
    <message>
        <source>The targets and artifacts the recipe leads to, before anything is built.</source>
        <translation>构建之前，配方将产生的目标平台与产物。</translation>
    </message>
    <message>
        <source>The steps of a build, without doing them.</source>
        <translation>构建的各个步骤，但不执行。</translation>
    </message>
    <message>
        <source>The steps of a release, without doing them.</source>
        <translation>发布的各个步骤，但不执行。</translation>
    </message>
    <message>
        <source>Rehearse a release: archives, checksums and metadata, made as the recipe says.</source>
        <translation>演练发布：按配方生成归档、校验和与元数据。</translation>
    </message>
    <message>
        <source>It has to be said that nothing shall leave the machine: --rehearse. Publishing is not part of this version.</source>
        <translation>须声明没有内容离开本机：--rehearse。此版本不包含正式发布。</translation>
    </message>
    <message>
        <source>Allow programs to be run for this project.</source>
        <translation>允许为此项目运行程序。</translation>
    </message>
    <message>
        <source>Take that back.</source>
        <translation>撤回该许可。</translation>
    </message>
    <message>
        <source>What is installed, which settings count and where they come from, what is missing and how to get it.</source>
        <translation>装有什么、哪些设置生效及其来源、缺少什么以及如何获得。</translation>
    </message>
    <message>
        <source>Open the project in the desktop.</source>
        <translation>在桌面程序中打开项目。</translation>
    </message>
    <message>
        <source>Print the completions for a shell.</source>
        <translation>打印某个 shell 的补全。</translation>
    </message>
    <message>
        <source>Print the manual page.</source>
        <translation>打印手册页。</translation>
    </message>
    <message>
        <source>Explain the verbs, or one of them.</source>
        <translation>解释所有命令或其中一个。</translation>
    </message>
    <message>
        <source>Print the version.</source>
        <translation>打印版本。</translation>
    </message>
    <message>
        <source>(was asked for by %1)</source>
        <translation>（曾由 %1 要求）</translation>
    </message>
    <message>
        <source>Nothing in it is known here.</source>
        <translation>其中没有认识的内容。</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n go.mod file(s)…</source>
        <translation>
            <numerusform>正在获取 %n 个 go.mod 文件…</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a log and name the causes of its errors, and what to do.</source>
        <translation>读取日志，指出错误的原因及解决办法。</translation>
    </message>
    <message>
        <source>Reads standard input without a FILE: go build ./... 2&gt;&amp;1 | slipway explain</source>
        <translation>不带 FILE 时读取标准输入：go build ./... 2&gt;&amp;1 | slipway explain</translation>
    </message>
    <message>
        <source>The output is saved again; nothing was lost.</source>
        <translation>输出又可以保存了；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>This option belongs to --what-if.</source>
        <translation>这个选项属于 --what-if。</translation>
    </message>
    <message>
        <source>For instance: slipway deps --what-if golang.org/x/text@v0.20.0 --prove</source>
        <translation>例如：slipway deps --what-if golang.org/x/text@v0.20.0 --prove</translation>
    </message>
    <message>
        <source>Not all of its versions are known here, so go may choose another one.</source>
        <translation>这里并不知道它的全部版本，go 可能会选择另一个。</translation>
    </message>
    <message>
        <source>“go list -m -versions %1” asks for them.</source>
        <translation>“go list -m -versions %1”可以查询。</translation>
    </message>
    <message>
        <source>These versions cannot be together.</source>
        <translation>这些版本不能同时使用。</translation>
    </message>
    <message>
        <source>Raise the one, or lower the other.</source>
        <translation>请升高其中一个，或降低另一个。</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>There is nothing here that helps by itself.</source>
        <translation>这里没有可以直接运行的补救命令。</translation>
    </message>
    <message>
        <source>go selects the modules of a copy…</source>
        <translation>go 正在副本中选择模块…</translation>
    </message>
    <message>
        <source>go selects other modules.</source>
        <translation>go 选择了不同的模块。</translation>
    </message>
    <message>
        <source>go selects the same modules.</source>
        <translation>go 选择了相同的模块。</translation>
    </message>
    <message>
        <source>%1: %2 fails</source>
        <translation>%1：%2 失败</translation>
    </message>
    <message>
        <source>The API of %1 is the same.</source>
        <translation>%1 的 API 没有变化。</translation>
    </message>
    <message>
        <source>With --what-if: as “go get” would do it, lowering or removing what asks for more, and say why.</source>
        <translation>与 --what-if 一起：按“go get”的方式处理，降低或移除要求更高的模块，并说明原因。</translation>
    </message>
    <message>
        <source>With --what-if: let go select the modules too, in a copy.</source>
        <translation>与 --what-if 一起：让 go 也在副本中选择模块。</translation>
    </message>
    <message>
        <source>With --what-if: compile and vet the project in a copy, and compare the API of what is moved.</source>
        <translation>与 --what-if 一起：在副本中编译并检查项目，并比较版本变动模块的 API。</translation>
    </message>
    <message>
        <source>With --prove: run the tests too.</source>
        <translation>与 --prove 一起：也运行测试。</translation>
    </message>
    <message>
        <source>With --what-if: write go.mod, if what was asked before succeeded.</source>
        <translation>与 --what-if 一起：若前面要求的步骤都成功，则写入 go.mod。</translation>
    </message>
    <message>
        <source>Run the first command that helps, in the project of this folder; it is shown before.</source>
        <translation>在此文件夹的项目中运行第一条有帮助的命令；运行前会先显示。</translation>
    </message>
    <message>
        <source>Write MODULE@VERSION, MODULE@none, go@VERSION, or a flag of “go mod edit”: exclude=MODULE@VERSION.</source>
        <translation>请写 模块@版本、模块@none、go@版本，或“go mod edit”的标志：exclude=模块@版本。</translation>
    </message>
    <message>
        <source>With --get a wish is MODULE@VERSION or MODULE@none.</source>
        <translation>使用 --get 时，要求只能是 模块@版本 或 模块@none。</translation>
    </message>
    <message>
        <source>Asking: %1…</source>
        <translation>正在询问：%1…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>%1 cannot be had. It fails at: %2</source>
        <translation>无法获取 %1。失败的步骤：%2</translation>
    </message>
    <message>
        <source>Whether %1 can be had is open: no program may be started here.</source>
        <translation>能否获取 %1 尚无定论：此处不允许启动程序。</translation>
    </message>
    <message>
        <source>Do it in another folder, or trust the project: slipway trust</source>
        <translation>请换一个文件夹执行，或信任此项目：slipway trust</translation>
    </message>
    <message>
        <source>%1@%2 can be had.</source>
        <translation>可以获取 %1@%2。</translation>
    </message>
    <message>
        <source>The go env file says something else, which does not count.</source>
        <translation>go env 文件里写的是另一个值，但不起作用。</translation>
    </message>
    <message>
        <source>This is not NAME=VALUE.</source>
        <translation>这不是“名称=值”的形式。</translation>
    </message>
    <message>
        <source>No program is started for a project that is not trusted, and go writes these settings.</source>
        <translation>不为未受信任的项目启动程序，而这些设置由 go 写入。</translation>
    </message>
    <message>
        <source>go has no setting of this name.</source>
        <translation>go 没有这个名称的设置。</translation>
    </message>
    <message>
        <source>slipway env --all lists them.</source>
        <translation>slipway env --all 会列出全部设置。</translation>
    </message>
    <message>
        <source>List go&apos;s settings with their origins, as “slipway env” does.</source>
        <translation>列出 go 的设置及其来源，与“slipway env”相同。</translation>
    </message>
    <message>
        <source>Change a setting for good, as “go env -w” does. Repeatable.</source>
        <translation>永久更改一项设置，与“go env -w”相同。可重复使用。</translation>
    </message>
    <message>
        <source>Take back what “go env -w” wrote. Repeatable.</source>
        <translation>撤销“go env -w”写入的值。可重复使用。</translation>
    </message>
    <message>
        <source>List settings without a value too.</source>
        <translation>也列出没有值的设置。</translation>
    </message>
    <message>
        <source>With a module it walks the way that go takes for it (GOPRIVATE, the proxies, the repository, the checksum database) and names the step that fails, with the way out. git and go are asked in a trusted project, or where there is none.</source>
        <translation>给出模块时，沿 go 获取它的路径逐步检查（GOPRIVATE、代理、仓库、校验和数据库），指出失败的步骤和解决办法。在受信任的项目中或没有项目时，还会询问 git 和 go。</translation>
    </message>
    <message>
        <source>go&apos;s settings, each with its origin; and changes of them.</source>
        <translation>go 的各项设置及其来源，并可更改。</translation>
    </message>
    <message>
        <source>The environment counts before the file of “go env -w”, and that before go&apos;s own values. With --verbose it says what each means.</source>
        <translation>环境变量优先于“go env -w”的文件，后者优先于 go 自己的值。加 --verbose 会说明每项的含义。</translation>
    </message>
    <message>
        <source>Rehearse under a snapshot&apos;s version, even where HEAD is tagged and clean.</source>
        <translation>以快照版本预演，即使 HEAD 已打标签且工作区干净。</translation>
    </message>
    <message>
        <source>Make everything once more from the same commit, in a folder that is thrown away, and compare every byte.</source>
        <translation>从同一提交再次生成全部内容（放在用后即删的文件夹中），并逐字节比较。</translation>
    </message>
    <message>
        <source>Whether a finished folder is what it says: sums, archives, programs, and whether it can be made again.</source>
        <translation>检查已完成的文件夹是否名副其实：校验和、归档、程序，以及能否再次生成。</translation>
    </message>
    <message>
        <source>Reads files only, so it also works on what was downloaded. With --rebuild, programs are started in a trusted project: the folder above DIST. Exits with 1 if something is wrong.</source>
        <translation>只读取文件，因此也可用于下载所得的内容。使用 --rebuild 时，会在受信任的项目（DIST 的上一级文件夹）中启动程序。若有不符，以 1 退出。</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Set TMPDIR to a folder that can be written to.</source>
        <translation>请将 TMPDIR 设为可写的文件夹。</translation>
    </message>
    <message>
        <source>It was made from commit %1; the work tree is at %2.</source>
        <translation>它由提交 %1 生成；工作区位于 %2。</translation>
    </message>
    <message>
        <source>git checkout %1</source>
        <translation>git checkout %1</translation>
    </message>
    <message>
        <source>The past cannot be changed or built.</source>
        <translation>过去的状态不能更改，也不能构建。</translation>
    </message>
    <message>
        <source>Leave out --at, or this option.</source>
        <translation>请去掉 --at，或去掉这个选项。</translation>
    </message>
    <message>
        <source>Which module?</source>
        <translation>要查询哪个模块？</translation>
    </message>
    <message>
        <source>Use it with --why MODULE.</source>
        <translation>请与 --why MODULE 一起使用。</translation>
    </message>
    <message>
        <source>now direct</source>
        <translation>现为直接依赖</translation>
    </message>
    <message>
        <source>now indirect</source>
        <translation>现为间接依赖</translation>
    </message>
    <message>
        <source>As of %1 (%2): %3</source>
        <translation>以 %1（%2）为准：%3</translation>
    </message>
    <message numerus="yes">
        <source>All %n module(s) in the binary are as go.mod says.</source>
        <translation>
            <numerusform>程序中的 %n 个模块都与 go.mod 一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n module(s) in the binary differ from go.mod.</source>
        <translation>
            <numerusform>程序中的 %n 个模块有 %1 个与 go.mod 不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking go about packages: %1 of %2</source>
        <translation>正在向 go 查询包：%1/%2</translation>
    </message>
    <message>
        <source>%1: %2, %3 for %4, %5, %6</source>
        <translation>%1：%2，%3（%4），%5，%6</translation>
    </message>
    <message>
        <source>unknown Go</source>
        <translation>未知的 Go 版本</translation>
    </message>
    <message>
        <source>unknown command</source>
        <translation>未知的命令</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包</translation>
    </message>
    <message>
        <source>Both weigh the same in every part.</source>
        <translation>两者各部分大小都相同。</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>Which program?</source>
        <translation>要分析哪个程序？</translation>
    </message>
    <message>
        <source>Usage: slipway size BINARY [OTHER]</source>
        <translation>用法：slipway size BINARY [OTHER]</translation>
    </message>
    <message>
        <source>With --why: ask go which packages of the module are compiled in, for which of the chosen targets, or only in tests.</source>
        <translation>与 --why 一起使用：询问 go 该模块的哪些包会被编译进程序、针对哪些所选目标平台，或是否仅用于测试。</translation>
    </message>
    <message>
        <source>Answer as the project was at a git revision: a tag, a branch or a commit. Nothing is checked out.</source>
        <translation>按项目在某个 git 版本（标签、分支或提交）时的样子作答，不检出任何文件。</translation>
    </message>
    <message>
        <source>Show which modules changed between two revisions; with one revision, from there to the files as they are now.</source>
        <translation>显示两个版本之间有哪些模块变化；只给一个版本时，与现在的文件比较。</translation>
    </message>
    <message>
        <source>Show where the modules in a program that was built before differ from go.mod.</source>
        <translation>显示以前构建的程序中的模块与 go.mod 有何不同。</translation>
    </message>
    <message>
        <source>Weigh modules (the default) or packages.</source>
        <translation>按模块（默认）或按包统计大小。</translation>
    </message>
    <message>
        <source>What a finished program weighs, by module or package; with OTHER, what grew from BINARY to it.</source>
        <translation>构建好的程序的大小构成，按模块或包统计；给出 OTHER 时，显示从 BINARY 到它增长了什么。</translation>
    </message>
    <message>
        <source>Reads programs that Go 1.16 or newer has linked for Linux, Windows, macOS or WebAssembly, stripped ones too. Nothing is run. Every byte of the file is counted once: what belongs to no module is named as what it is.</source>
        <translation>读取由 Go 1.16 或更新版本为 Linux、Windows、macOS 或 WebAssembly 链接的程序，剥离过的也可以。不运行任何程序。文件的每个字节都只计一次：不属于任何模块的部分按其用途列出。</translation>
    </message>
    <message>
        <source>Use one of --tree, --graph, --conflicts, --why, --what-if, --diff, --binary, --outdated, --audit, --licences, --sbom and --verify.</source>
        <translation>请只用 --tree、--graph、--conflicts、--why、--what-if、--diff、--binary、--outdated、--audit、--licences、--sbom 与 --verify 之一。</translation>
    </message>
    <message>
        <source>Newer versions cannot be looked for offline.</source>
        <translation>离线时无法查找新版本。</translation>
    </message>
    <message>
        <source>Leave --offline out.</source>
        <translation>请去掉 --offline。</translation>
    </message>
    <message>
        <source>Asking for newer versions: %1</source>
        <translation>正在查询新版本：%1</translation>
    </message>
    <message>
        <source>Fetching the vulnerability database: %1</source>
        <translation>正在获取漏洞数据库：%1</translation>
    </message>
    <message>
        <source>Detecting licences: %1</source>
        <translation>正在识别许可证：%1</translation>
    </message>
    <message>
        <source>Hashing modules: %1</source>
        <translation>正在计算模块哈希：%1</translation>
    </message>
    <message>
        <source>Looking for calls with govulncheck…</source>
        <translation>正在用 govulncheck 查找调用…</translation>
    </message>
    <message>
        <source>patch: %1</source>
        <translation>补丁：%1</translation>
    </message>
    <message>
        <source>new major version: %1 %2</source>
        <translation>新的主版本：%1 %2</translation>
    </message>
    <message>
        <source>%1 was retracted: %2</source>
        <translation>%1 已被撤回：%2</translation>
    </message>
    <message>
        <source>The module is deprecated: %1</source>
        <translation>该模块已弃用：%1</translation>
    </message>
    <message>
        <source>only required: none of its faulty packages is imported</source>
        <translation>仅被依赖：没有导入其有问题的包</translation>
    </message>
    <message>
        <source>imported, but the faulty code is not called</source>
        <translation>已导入，但有问题的代码未被调用</translation>
    </message>
    <message>
        <source>called</source>
        <translation>被调用</translation>
    </message>
    <message>
        <source>%1 %2; no version is fixed</source>
        <translation>%1 %2；没有已修复的版本</translation>
    </message>
    <message>
        <source>%1 %2; fixed in %3</source>
        <translation>%1 %2；修复于 %3</translation>
    </message>
    <message>
        <source>an unknown time</source>
        <translation>未知时间</translation>
    </message>
    <message>
        <source>The database is from %1 (%2).</source>
        <translation>数据库的时间为 %1（%2）。</translation>
    </message>
    <message>
        <source>The database is from %1; it was last compared with its origin at %2 (%3).</source>
        <translation>数据库的时间为 %1；上次与源比对于 %2（%3）。</translation>
    </message>
    <message numerus="yes">
        <source>go.sum has %n line(s) that nothing asks for; “go mod tidy” drops them.</source>
        <translation>
            <numerusform>go.sum 中有 %n 行无人需要；“go mod tidy”会删除它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer is incomplete: nothing is known about %n module(s).</source>
        <translation>
            <numerusform>回答不完整：有 %n 个模块的情况未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Every direct requirement is at its newest version.</source>
        <translation>每个直接依赖都已是最新版本。</translation>
    </message>
    <message>
        <source>Every module is at its newest version.</source>
        <translation>每个模块都已是最新版本。</translation>
    </message>
    <message>
        <source>It was not checked. %1</source>
        <translation>未检查。%1</translation>
    </message>
    <message numerus="yes">
        <source>No known vulnerability in %n module(s).</source>
        <translation>
            <numerusform>%n 个模块中没有已知漏洞。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known vulnerabilities.</source>
        <translation>
            <numerusform>%n 个已知漏洞。</numerusform>
        </translation>
    </message>
    <message>
        <source>not looked for</source>
        <translation>未查找</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) are what go.sum says.</source>
        <translation>
            <numerusform>%n 个模块与 go.sum 一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for newer versions of the direct requirements: patches, minor and new major versions, retractions.</source>
        <translation>查询直接依赖的新版本：补丁、次版本、新的主版本与撤回。</translation>
    </message>
    <message>
        <source>Look the modules up in the Go vulnerability database (GOVULNDB), and compare go.sum with what is needed. Exits with 1 if one has a known vulnerability.</source>
        <translation>在 Go 漏洞数据库（GOVULNDB）中查找各模块，并比对 go.sum 是否完整。若有已知漏洞则以 1 退出。</translation>
    </message>
    <message>
        <source>With --audit: let govulncheck tell which vulnerabilities are called; only those count for the exit code.</source>
        <translation>与 --audit 一起：由 govulncheck 指出哪些漏洞被调用；只有这些影响退出码。</translation>
    </message>
    <message>
        <source>List the licence of every module, as text, CSV or one JSON document.</source>
        <translation>列出每个模块的许可证，格式为文本、CSV 或一个 JSON 文档。</translation>
    </message>
    <message>
        <source>Print a bill of materials as JSON: CycloneDX 1.6 or SPDX 2.3.</source>
        <translation>以 JSON 打印物料清单：CycloneDX 1.6 或 SPDX 2.3。</translation>
    </message>
    <message>
        <source>Hash every module in the module cache and compare it with go.sum, as “go mod verify” does. Exits with 1 if one was changed.</source>
        <translation>像“go mod verify”那样计算模块缓存中每个模块的哈希并与 go.sum 比对。若有改动则以 1 退出。</translation>
    </message>
    <message>
        <source>With --outdated: list indirect modules too.</source>
        <translation>与 --outdated 一起：也列出间接依赖的模块。</translation>
    </message>
    <message>
        <source>Fetch nothing: what is missing in the module cache, or in the copy of the vulnerability database, stays missing.</source>
        <translation>不获取任何内容：模块缓存或漏洞数据库副本中缺少的仍然缺少。</translation>
    </message>
    <message numerus="yes">
        <source>Whether %n module(s) have a new major version could not be found out.</source>
        <translation>
            <numerusform>有 %n 个模块无法查明是否有新的主版本。</numerusform>
        </translation>
    </message>
    <message>
        <source>What these versions require cannot be read.</source>
        <translation>无法读取这些版本的依赖要求。</translation>
    </message>
    <message>
        <source>--get lowers what asks for more, as “go get” does.</source>
        <translation>--get 会像“go get”那样，降低要求更高版本的模块。</translation>
    </message>
    <message>
        <source>This is the answer of the workspace %1, which go obeys here; with GOWORK=off the module answers alone.</source>
        <translation>这是工作区 %1 的结果，go 在这里遵循它；设置 GOWORK=off 时只看该模块本身。</translation>
    </message>
    <message>
        <source>This is the answer of %1 alone; in its folder go obeys %2.</source>
        <translation>这只是 %1 本身的结果；在它所在的文件夹中，go 遵循 %2。</translation>
    </message>
    <message>
        <source>Waiting for answers of go… (Ctrl-C stops that)</source>
        <translation>正在等待 go 的回答…（按 Ctrl-C 停止）</translation>
    </message>
    <message>
        <source>Without an option it prints the build list as “go list -m all” does. go.mod files are read from the module cache; go itself is started only to fetch what is missing there, and only in a trusted project. In the folder of a module that a go.work uses, the workspace answers, as it does for go; a go.mod that is named answers alone.</source>
        <translation>不带选项时与“go list -m all”一样打印构建列表。go.mod 文件从模块缓存读取；只有在受信任的项目中才会启动 go，且仅用于获取缓存中缺少的内容。在 go.work 所用模块的文件夹中，结果是整个工作区的，与 go 一致；指明某个 go.mod 文件时只看该文件本身。</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) of the build list end so.</source>
        <translation>
            <numerusform>构建列表中有 %n 个模块以此结尾。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write more of the path: %1</source>
        <comment>list of module paths</comment>
        <translation>请写出更多路径：%1</translation>
    </message>
    <message>
        <source>Explain why the module is at its version: who asked for what, and who won. The end of its path (“x/sys”) or a package will do.</source>
        <translation>说明模块为何是当前版本：谁要求了什么，谁胜出。只写路径的末尾（“x/sys”）或某个包也可以。</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>The binary holds %1, which go.mod no longer leads to.</source>
        <translation>二进制中含有 %1，而 go.mod 已不再引向它。</translation>
    </message>
    <message>
        <source>The binary holds %1, but go.mod leads to %2.</source>
        <translation>二进制中含有 %1，而 go.mod 引向 %2。</translation>
    </message>
    <message>
        <source>%1 was built before go.mod changed, or from another state.</source>
        <translation>%1 构建于 go.mod 更改之前，或来自其他状态。</translation>
    </message>
    <message>
        <source>%1 was retracted by its authors.</source>
        <translation>%1 已被作者撤回。</translation>
    </message>
    <message>
        <source>They gave no reason. Known from %1.</source>
        <translation>作者未说明原因。得知自 %1。</translation>
    </message>
    <message>
        <source>Their reason: %1. Known from %2.</source>
        <translation>作者的原因：%1。得知自 %2。</translation>
    </message>
    <message>
        <source>%1 is deprecated.</source>
        <translation>%1 已弃用。</translation>
    </message>
    <message>
        <source>%1 and %2 both hold the package %3.</source>
        <translation>%1 与 %2 都含有包 %3。</translation>
    </message>
    <message numerus="yes">
        <source>Whoever imports one of %n package(s) gets “ambiguous import”: %1.</source>
        <translation>
            <numerusform>导入这 %n 个包之一会得到“ambiguous import”：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>go.mod asks for %1, but %2 is selected.</source>
        <translation>go.mod 要求 %1，但选中的是 %2。</translation>
    </message>
    <message>
        <source>%1 asks for %2. go refuses to build until go.mod says so too.</source>
        <translation>%1 要求 %2。在 go.mod 也这样写之前，go 拒绝构建。</translation>
    </message>
    <message>
        <source>%1 is required on two lines.</source>
        <translation>%1 在两行中被依赖。</translation>
    </message>
    <message>
        <source>The higher version counts: %1 and %2 are named.</source>
        <translation>较高的版本生效：写有 %1 与 %2。</translation>
    </message>
    <message>
        <source>go.sum cannot be read.</source>
        <translation>无法读取 go.sum。</translation>
    </message>
    <message numerus="yes">
        <source>go.sum has no hash for %n requirement(s).</source>
        <translation>
            <numerusform>go.sum 缺少 %n 个依赖的校验和。</numerusform>
        </translation>
    </message>
    <message>
        <source>Without one: %1, and others.</source>
        <translation>缺少校验和的有：%1，以及其他。</translation>
    </message>
    <message>
        <source>Without one: %1.</source>
        <translation>缺少校验和的有：%1。</translation>
    </message>
    <message numerus="yes">
        <source>The vendor folder does not fit go.mod in %n place(s).</source>
        <translation>
            <numerusform>vendor 文件夹有 %n 处与 go.mod 不符。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 differ in upper and lower case only.</source>
        <translation>%1 与 %2 仅大小写不同。</translation>
    </message>
    <message>
        <source>go refuses to build packages of both: “case-insensitive import collision”.</source>
        <translation>go 拒绝同时构建两者的包：“case-insensitive import collision”。</translation>
    </message>
    <message>
        <source>%1 calls itself %2.</source>
        <translation>%1 自称为 %2。</translation>
    </message>
    <message>
        <source>The module was renamed or forked: import it by the name it gives itself, or replace it.</source>
        <translation>该模块已改名或是分叉：请用它自己的名称导入，或将其替换。</translation>
    </message>
    <message>
        <source>The go line says %1, but %2 is needed.</source>
        <translation>go 行写的是 %1，但需要 %2。</translation>
    </message>
    <message>
        <source>Needed by: %1. go refuses to build until the line is raised.</source>
        <translation>要求者：%1。在提升该行之前，go 拒绝构建。</translation>
    </message>
    <message>
        <source>Go %1 is needed, and %2 is installed.</source>
        <translation>需要 Go %1，而装有的是 %2。</translation>
    </message>
    <message>
        <source>The go line of the project asks for it.</source>
        <translation>项目的 go 行要求如此。</translation>
    </message>
    <message>
        <source>Asked for by: %1.</source>
        <translation>要求者：%1。</translation>
    </message>
    <message>
        <source>The member %1 needs go %2, but go.work says %3.</source>
        <translation>成员 %1 需要 go %2，但 go.work 写的是 %3。</translation>
    </message>
    <message>
        <source>go refuses to load the workspace until its go line is raised.</source>
        <translation>在提升工作区的 go 行之前，go 拒绝加载它。</translation>
    </message>
    <message>
        <source>The folder %1 that replaces %2 is not there.</source>
        <translation>替换 %2 的文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>Nothing can be built until the folder is there or the line is gone.</source>
        <translation>在该文件夹出现或去掉该行之前，什么也无法构建。</translation>
    </message>
    <message>
        <source>%1 is replaced by the folder %2.</source>
        <translation>%1 被文件夹 %2 替换。</translation>
    </message>
    <message>
        <source>That holds on this machine only: “go install” of a release refuses such a line, and modules that depend on this one do not see it.</source>
        <translation>这只在本机有效：对发布版本执行“go install”会拒绝这样的行，依赖本模块的其他模块也看不到它。</translation>
    </message>
    <message>
        <source>%1 is replaced by %2.</source>
        <translation>%1 被 %2 替换。</translation>
    </message>
    <message>
        <source>Other code than the selected version %1 is built; requirements are still counted by the old name.</source>
        <translation>构建的是与选中版本 %1 不同的代码；需求仍按旧名称计算。</translation>
    </message>
    <message>
        <source>%1 is built at %2, below the minimum %3.</source>
        <translation>%1 以 %2 构建，低于最低要求 %3。</translation>
    </message>
    <message>
        <source>%1 asks for %2; the replacement passes over that without a word.</source>
        <translation>%1 要求 %2；替换悄然越过了这一点。</translation>
    </message>
    <message>
        <source>The replacement of %1 does nothing: no module requires it.</source>
        <translation>对 %1 的替换不起作用：没有模块依赖它。</translation>
    </message>
    <message>
        <source>The line can go, or a requirement is missing.</source>
        <translation>可以去掉该行，或者缺少一条依赖。</translation>
    </message>
    <message>
        <source>The replacement of %1 no longer applies.</source>
        <translation>对 %1 的替换已不再生效。</translation>
    </message>
    <message>
        <source>It names %1 alone, but %2 is selected now.</source>
        <translation>它只针对 %1，但现在选中的是 %2。</translation>
    </message>
    <message>
        <source>Two members replace %1 in different ways.</source>
        <translation>两个成员以不同方式替换 %1。</translation>
    </message>
    <message>
        <source>%1 says %2, and %3 says %4.</source>
        <translation>%1 写的是 %2，而 %3 写的是 %4。</translation>
    </message>
    <message>
        <source>go.mod requires %1 and excludes it.</source>
        <translation>go.mod 既依赖又排除 %1。</translation>
    </message>
    <message>
        <source>The requirement is ignored; go asks for an update of go.mod.</source>
        <translation>该依赖被忽略；go 要求更新 go.mod。</translation>
    </message>
    <message>
        <source>Nothing asks for %1, which is excluded.</source>
        <translation>没有模块要求被排除的 %1。</translation>
    </message>
    <message>
        <source>The line only keeps updates from choosing this version.</source>
        <translation>该行只是防止更新时选中此版本。</translation>
    </message>
    <message>
        <source>Excluding %1 changes nothing at the moment.</source>
        <translation>排除 %1 目前没有任何影响。</translation>
    </message>
    <message>
        <source>%1 asks for it, but %2 is selected anyway.</source>
        <translation>%1 要求它，但选中的本来就是 %2。</translation>
    </message>
    <message>
        <source>%1 needs %2 and gets %3, since its requirement is excluded.</source>
        <translation>%1 需要 %2 却得到 %3，因为它的需求被排除。</translation>
    </message>
    <message>
        <source>%1 needs %2 and gets nothing, since its requirement is excluded.</source>
        <translation>%1 需要 %2 却什么也没得到，因为它的需求被排除。</translation>
    </message>
    <message>
        <source>An exclusion drops the requirement, it does not move it to the next version.</source>
        <translation>排除会去掉该需求，而不是移到下一个版本。</translation>
    </message>
    <message>
        <source>That is another major version, whose API may differ.</source>
        <translation>那是另一个主版本，其 API 可能不同。</translation>
    </message>
    <message>
        <source>An unreleased state is used in the place of a release.</source>
        <translation>使用了未发布的状态来代替发布版本。</translation>
    </message>
    <message>
        <source>Before v1 a new version may change the API.</source>
        <translation>在 v1 之前，新版本可能更改 API。</translation>
    </message>
    <message>
        <source>A new minor version should be compatible.</source>
        <translation>新的次版本应当兼容。</translation>
    </message>
    <message>
        <source>A new patch version should be compatible.</source>
        <translation>新的补丁版本应当兼容。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is used at %2, but %n module(s) asked for less.</source>
        <translation>
            <numerusform>%1 使用 %2，但有 %n 个模块要求得更低。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was written for %2, and %3 asks for %4.</source>
        <translation>%1 是针对 %2 编写的，而 %3 要求 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is there in %n major version(s) at once.</source>
        <translation>
            <numerusform>%1 同时存在 %n 个主版本。</numerusform>
        </translation>
    </message>
    <message>
        <source>In use: %1. Their types do not mix, and each adds to the size.</source>
        <translation>使用中：%1。它们的类型互不相通，且都会增大体积。</translation>
    </message>
    <message>
        <source>Only the line in go.mod holds %1 at %2.</source>
        <translation>只有 go.mod 中的这一行使 %1 保持在 %2。</translation>
    </message>
    <message>
        <source>The most that others ask for is %1 (%2). The version could be lowered to that.</source>
        <translation>其他模块最高要求 %1（%2）。版本可以降到那里。</translation>
    </message>
    <message numerus="yes">
        <source>%1 uses other versions of %n module(s) here than it does alone.</source>
        <translation>
            <numerusform>%1 在此使用的 %n 个模块版本与单独时不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Alone and in the workspace: %1.</source>
        <translation>单独与在工作区中：%1。</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a module is replaced by a folder</comment>
        <translation>%1 由 %2 替换</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) are replaced by folders.</source>
        <translation>
            <numerusform>%n 个模块被文件夹替换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n 个冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>so many conflicts, so many notes</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <comment>so many conflicts, errors among them, notes</comment>
        <translation>%1（%2），%3</translation>
    </message>
    <message>
        <source>Whether that commit is older or newer than %1 cannot be told by its version.</source>
        <translation>从版本号无法判断该提交比 %1 更旧还是更新。</translation>
    </message>
    <message>
        <source>The module has no releases, so that any commit may change the API.</source>
        <translation>该模块没有发行版本，任何一次提交都可能改变 API。</translation>
    </message>
    <message>
        <source>go.work uses a module that cannot be read.</source>
        <translation>go.work 使用了一个无法读取的模块。</translation>
    </message>
    <message>
        <source>go.work uses %1, which cannot be read.</source>
        <translation>go.work 使用了 %1，但它无法读取。</translation>
    </message>
    <message>
        <source>%1: %2. go refuses every command in this workspace.</source>
        <translation>%1：%2。go 会拒绝此工作区中的所有命令。</translation>
    </message>
    <message>
        <source>go obeys %1 here, which cannot be read.</source>
        <translation>go 在这里遵循 %1，但它无法读取。</translation>
    </message>
    <message numerus="yes">
        <source>go builds with other versions of %n module(s) here, because of the workspace.</source>
        <translation>
            <numerusform>由于工作区，go 在这里用其他版本构建 %n 个模块。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 counts here unless GOWORK=off is set.</source>
        <translation>除非设置 GOWORK=off，否则这里以 %1 为准。</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>The code of the language that this file is translated to, for instance zh_CN.</extracomment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>go could not say which packages are compiled in.</source>
        <translation>go 无法说明哪些包会被编译进程序。</translation>
    </message>
    <message numerus="yes">
        <source>No package of it is compiled in, for none of %n target(s) and in no test.</source>
        <translation>
            <numerusform>它没有任何包被编译：%n 个目标平台和测试都不用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only tests need it: %1</source>
        <translation>只有测试需要它：%1</translation>
    </message>
    <message numerus="yes">
        <source>Compiled into all %n target(s): %1</source>
        <translation>
            <numerusform>编译进全部 %n 个目标平台：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compiled into %1 of %n target(s) (%2): %3</source>
        <translation>
            <numerusform>编译进 %n 个目标平台中的 %1 个（%2）：%3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileSnapshot</name>
    <message>
        <source>The file was changed again since.</source>
        <translation>此后该文件又被修改过。</translation>
    </message>
    <message>
        <source>Undo that change first, or edit the file yourself.</source>
        <translation>请先撤销那次修改，或自行编辑该文件。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>This is no ordinary file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>The file is too large to be shown here: %1.</source>
        <translation>文件太大，无法在此显示：%1。</translation>
    </message>
    <message>
        <source>This is no text file.</source>
        <translation>这不是文本文件。</translation>
    </message>
</context>
<context>
    <name>Go</name>
    <message>
        <source>The answer is empty.</source>
        <translation>答复为空。</translation>
    </message>
    <message>
        <source>This is not an answer that Go gives. Check which program “go” is.</source>
        <translation>这不是 Go 的答复。请检查“go”是哪个程序。</translation>
    </message>
    <message>
        <source>Run “go mod download” or “go mod tidy” in the project; either adds the missing sums.</source>
        <translation>请在项目中运行“go mod download”或“go mod tidy”，二者都会补上缺少的校验和。</translation>
    </message>
    <message>
        <source>Run “go mod tidy” in the project; go.mod does not list all that is needed.</source>
        <translation>请在项目中运行“go mod tidy”；go.mod 没有列出所需的全部内容。</translation>
    </message>
    <message>
        <source>A module is not what go.sum says. Do not build; find out which copy was changed.</source>
        <translation>有模块与 go.sum 的记录不符。请不要构建，先查明哪一份被改动。</translation>
    </message>
    <message>
        <source>GOPROXY is off, and the module is not in the cache. Set GOPROXY, or copy the module cache of another machine.</source>
        <translation>GOPROXY 为 off，且模块不在缓存中。请设置 GOPROXY，或复制其他机器的模块缓存。</translation>
    </message>
    <message>
        <source>A private repository asks for a password. Set up ssh, .netrc or a credential helper, and GOPRIVATE.</source>
        <translation>私有仓库要求密码。请设置 ssh、.netrc 或凭据助手，以及 GOPRIVATE。</translation>
    </message>
    <message>
        <source>The module proxy refuses this module. Check GOPROXY, or GOPRIVATE if the module is your own.</source>
        <translation>模块代理拒绝该模块。请检查 GOPROXY；若是你自己的模块，请检查 GOPRIVATE。</translation>
    </message>
    <message>
        <source>The module proxy does not know this version. Check the path and the version, or GOPRIVATE if the module is your own.</source>
        <translation>模块代理没有该版本。请检查路径与版本；若是你自己的模块，请检查 GOPRIVATE。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, for instance with “go clean -cache”.</source>
        <translation>磁盘已满。请腾出空间，例如使用“go clean -cache”。</translation>
    </message>
    <message>
        <source>A folder cannot be written to. Check the permissions of the module cache and the build cache.</source>
        <translation>有文件夹不可写。请检查模块缓存与构建缓存的权限。</translation>
    </message>
    <message>
        <source>A folder cannot be written to. Set GOCACHE and GOMODCACHE to folders that can.</source>
        <translation>有文件夹不可写。请将 GOCACHE 与 GOMODCACHE 设为可写的文件夹。</translation>
    </message>
    <message>
        <source>No Go was found in PATH, in GOROOT or in the usual folders.</source>
        <translation>在 PATH、GOROOT 及常用文件夹中都没有找到 Go。</translation>
    </message>
    <message>
        <source>Install Go (on Debian and Ubuntu: apt install golang-go), or unpack Go&apos;s archive to /usr/local/go. Then reload the project.</source>
        <translation>请安装 Go（Debian 与 Ubuntu：apt install golang-go），或将 Go 的归档解压到 /usr/local/go，然后重新读取项目。</translation>
    </message>
    <message>
        <source>%1 requires go &gt;= %2 (running go %3).</source>
        <translation>%1 需要 go &gt;= %2（正在运行 go %3）。</translation>
    </message>
    <message>
        <source>Install Go %1 or newer. “GOTOOLCHAIN=go%1 go version” fetches it through the module proxy; Slipway finds it in the module cache when you reload.</source>
        <translation>请安装 Go %1 或更新版本。“GOTOOLCHAIN=go%1 go version”会通过模块代理获取它；重新读取时 Slipway 会在模块缓存中找到它。</translation>
    </message>
    <message>
        <source>go needs a program that is not installed, mostly git: modules that no proxy has come from their repositories.</source>
        <translation>go 需要一个没有安装的程序，多半是 git：没有代理提供的模块来自其仓库。</translation>
    </message>
    <message>
        <source>The name of a server cannot be resolved. Check the network and GOPROXY. What is in the module cache is shown.</source>
        <translation>无法解析某个服务器的名称。请检查网络和 GOPROXY。显示的是模块缓存中已有的内容。</translation>
    </message>
    <message>
        <source>A server does not answer. What is in the module cache is shown; try again later.</source>
        <translation>某个服务器没有响应。显示的是模块缓存中已有的内容；请稍后再试。</translation>
    </message>
    <message>
        <source>A server cannot be reached. Check the network; what is in the module cache is shown.</source>
        <translation>无法连接某个服务器。请检查网络；显示的是模块缓存中已有的内容。</translation>
    </message>
    <message>
        <source>git cannot reach %1, where the code of a module is: go asks the repository itself here, and no module proxy. Check the network; what is in the module cache is shown.</source>
        <translation>git 无法连接 %1，某个模块的代码在那里：go 在这里直接访问仓库，而不经过模块代理。请检查网络；显示的是模块缓存中已有的内容。</translation>
    </message>
    <message>
        <source>%1 cannot be reached, which the path of a module names: go asks that server itself here, and no module proxy. Check the network; what is in the module cache is shown.</source>
        <translation>无法连接 %1，某个模块的路径指向它：go 在这里直接访问该服务器，而不经过模块代理。请检查网络；显示的是模块缓存中已有的内容。</translation>
    </message>
    <message>
        <source>The checksum database at %1 cannot be reached. Check GOSUMDB and the network.</source>
        <translation>无法连接 %1 上的校验和数据库。请检查 GOSUMDB 和网络。</translation>
    </message>
    <message>
        <source>The module proxy %1 cannot be reached. Check GOPROXY and the network; what is in the module cache is shown.</source>
        <translation>无法连接模块代理 %1。请检查 GOPROXY 和网络；显示的是模块缓存中已有的内容。</translation>
    </message>
</context>
<context>
    <name>GoSettings</name>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>go env file</source>
        <translation>go env 文件</translation>
    </message>
    <message>
        <source>this Go&apos;s go.env</source>
        <translation>此 Go 的 go.env</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>another setting</source>
        <translation>另一项设置</translation>
    </message>
    <message>
        <source>default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Where modules are fetched: proxies one after the other, “direct” for their repositories, “off” for nowhere.</source>
        <translation>从哪里获取模块：依次为各个代理，“direct”表示直接从仓库获取，“off”表示不获取。</translation>
    </message>
    <message>
        <source>The database that every new checksum is compared with; “off” for none.</source>
        <translation>用来核对每个新校验和的数据库；“off”表示不核对。</translation>
    </message>
    <message>
        <source>Which Go runs: the installed one (local), or also a newer one that go.mod asks for (auto).</source>
        <translation>运行哪个 Go：只用已安装的（local），或也用 go.mod 要求的更新版本（auto）。</translation>
    </message>
    <message>
        <source>Flags that every go command gets.</source>
        <translation>每条 go 命令都会带上的参数。</translation>
    </message>
    <message>
        <source>The folder with the fetched modules.</source>
        <translation>存放已获取模块的文件夹。</translation>
    </message>
    <message>
        <source>Whether go works with modules at all; anything but on is for very old code.</source>
        <translation>go 是否使用模块；除 on 以外的值只用于很旧的代码。</translation>
    </message>
    <message>
        <source>Modules that no proxy and no checksum database is asked about: patterns with commas between.</source>
        <translation>不向代理和校验和数据库查询的模块：以逗号分隔的模式。</translation>
    </message>
    <message>
        <source>Modules that are fetched from their repository, never from a proxy.</source>
        <translation>总是从仓库获取、从不经过代理的模块。</translation>
    </message>
    <message>
        <source>Modules whose checksums are not compared with the database.</source>
        <translation>不与数据库核对校验和的模块。</translation>
    </message>
    <message>
        <source>Modules that may be fetched without encryption or without a valid certificate.</source>
        <translation>允许不加密或没有有效证书就获取的模块。</translation>
    </message>
    <message>
        <source>Which version control programs may be used for which modules.</source>
        <translation>哪些模块可以使用哪些版本控制程序。</translation>
    </message>
    <message>
        <source>Where go finds names and passwords for https: .netrc, git, or a program.</source>
        <translation>go 从哪里取得 https 的用户名和密码：.netrc、git 或某个程序。</translation>
    </message>
    <message>
        <source>The workspace file that counts; “off” in the environment for none.</source>
        <translation>起作用的工作区文件；在环境变量中设为“off”表示不用。</translation>
    </message>
    <message>
        <source>The go.mod that counts.</source>
        <translation>起作用的 go.mod。</translation>
    </message>
    <message>
        <source>The file that go env -w writes; only the environment can name another.</source>
        <translation>go env -w 写入的文件；只有环境变量才能指定另一个。</translation>
    </message>
    <message>
        <source>Where this Go is installed.</source>
        <translation>此 Go 的安装位置。</translation>
    </message>
    <message>
        <source>The folder for what go installs and fetches.</source>
        <translation>go 安装和获取的内容所在的文件夹。</translation>
    </message>
    <message>
        <source>Where go install puts programs; empty: bin in GOPATH.</source>
        <translation>go install 放置程序的位置；为空时是 GOPATH 中的 bin。</translation>
    </message>
    <message>
        <source>The folder with compiled packages.</source>
        <translation>存放已编译包的文件夹。</translation>
    </message>
    <message>
        <source>A program that keeps the build cache instead of the folder.</source>
        <translation>代替文件夹管理构建缓存的程序。</translation>
    </message>
    <message>
        <source>The folder for temporary files of builds.</source>
        <translation>存放构建临时文件的文件夹。</translation>
    </message>
    <message>
        <source>The version of this Go.</source>
        <translation>此 Go 的版本。</translation>
    </message>
    <message>
        <source>Whether go counts what is used; changed with go telemetry.</source>
        <translation>go 是否统计使用情况；用 go telemetry 更改。</translation>
    </message>
    <message>
        <source>The system that is built for where a build names none.</source>
        <translation>构建未指定时的目标系统。</translation>
    </message>
    <message>
        <source>The processor that is built for where a build names none.</source>
        <translation>构建未指定时的目标处理器。</translation>
    </message>
    <message>
        <source>The level of amd64: v1 to v4.</source>
        <translation>amd64 的级别：v1 到 v4。</translation>
    </message>
    <message>
        <source>The version of 32-bit ARM: 5, 6 or 7.</source>
        <translation>32 位 ARM 的版本：5、6 或 7。</translation>
    </message>
    <message>
        <source>The version of 64-bit ARM: v8.0 to v9.5.</source>
        <translation>64 位 ARM 的版本：v8.0 到 v9.5。</translation>
    </message>
    <message>
        <source>How 32-bit x86 computes with floating point numbers.</source>
        <translation>32 位 x86 的浮点运算方式。</translation>
    </message>
    <message>
        <source>Floating point of 32-bit MIPS.</source>
        <translation>32 位 MIPS 的浮点方式。</translation>
    </message>
    <message>
        <source>Floating point of 64-bit MIPS.</source>
        <translation>64 位 MIPS 的浮点方式。</translation>
    </message>
    <message>
        <source>The generation of POWER.</source>
        <translation>POWER 的代次。</translation>
    </message>
    <message>
        <source>The profile of RISC-V.</source>
        <translation>RISC-V 的配置。</translation>
    </message>
    <message>
        <source>Features of WebAssembly.</source>
        <translation>WebAssembly 的特性。</translation>
    </message>
    <message>
        <source>Experiments of the toolchain that are switched on.</source>
        <translation>已开启的工具链实验特性。</translation>
    </message>
    <message>
        <source>The FIPS 140-3 mode of the cryptographic packages.</source>
        <translation>加密包的 FIPS 140-3 模式。</translation>
    </message>
    <message>
        <source>Switches of the runtime and the libraries; only the environment can set it.</source>
        <translation>运行时和标准库的开关；只能用环境变量设置。</translation>
    </message>
    <message>
        <source>Whether packages may use C code.</source>
        <translation>包是否可以使用 C 代码。</translation>
    </message>
    <message>
        <source>The C compiler.</source>
        <translation>C 编译器。</translation>
    </message>
    <message>
        <source>The C++ compiler.</source>
        <translation>C++ 编译器。</translation>
    </message>
    <message>
        <source>The Fortran compiler.</source>
        <translation>Fortran 编译器。</translation>
    </message>
    <message>
        <source>The program that makes static libraries.</source>
        <translation>制作静态库的程序。</translation>
    </message>
    <message>
        <source>The gccgo command.</source>
        <translation>gccgo 命令。</translation>
    </message>
    <message>
        <source>The program that finds C libraries.</source>
        <translation>查找 C 库的程序。</translation>
    </message>
    <message>
        <source>Flags for C.</source>
        <translation>C 的参数。</translation>
    </message>
    <message>
        <source>Flags for the C preprocessor.</source>
        <translation>C 预处理器的参数。</translation>
    </message>
    <message>
        <source>Flags for C++.</source>
        <translation>C++ 的参数。</translation>
    </message>
    <message>
        <source>Flags for Fortran.</source>
        <translation>Fortran 的参数。</translation>
    </message>
    <message>
        <source>Flags for the linker of C code.</source>
        <translation>链接 C 代码的参数。</translation>
    </message>
    <message>
        <source>Whether the C linker is used for programs with C code.</source>
        <translation>含 C 代码的程序是否使用 C 链接器。</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Private modules</source>
        <translation>私有模块</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Folders and the Go itself</source>
        <translation>文件夹与 Go 本身</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>C code</source>
        <translation>C 代码</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n became direct.</source>
        <translation>
            <numerusform>%n 个变为直接依赖。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n became indirect.</source>
        <translation>
            <numerusform>%n 个变为间接依赖。</numerusform>
        </translation>
    </message>
    <message>
        <source>There was no %1 at that revision.</source>
        <translation>那个版本里没有 %1。</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>The module&apos;s content is not in the module cache.</source>
        <translation>该模块的内容不在模块缓存中。</translation>
    </message>
    <message>
        <source>“go mod download %1” fetches it.</source>
        <translation>“go mod download %1”会获取它。</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>no licence file</source>
        <translation>没有许可证文件</translation>
    </message>
    <message>
        <source>not in the module cache</source>
        <translation>不在模块缓存中</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The answer is not what identify_license writes.</source>
        <translation>回答不是 identify_license 的输出。</translation>
    </message>
    <message>
        <source>The scan was cancelled.</source>
        <translation>扫描已取消。</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Done in %1 · %2</source>
        <comment>time, size</comment>
        <translation>用时 %1 完成 · %2</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>用时 %1 完成</translation>
    </message>
    <message>
        <source>Unchanged: what it makes is there already</source>
        <translation>未变化：要生成的内容已经存在</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <comment>reason</comment>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>Failed after %1: %2</source>
        <comment>time, reason</comment>
        <translation>%1 后失败：%2</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>%1 后停止</translation>
    </message>
    <message>
        <source>The output is saved again; nothing was lost.</source>
        <translation>输出又可以保存了；没有丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n files.</source>
        <comment>problems, files</comment>
        <translation>
            <numerusform>%1，分布在 %n 个文件中。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2, a file that only %3 targets compile.</source>
        <comment>problems, file, operating system</comment>
        <translation>%1，位于 %2，该文件只在 %3 目标平台上编译。</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <comment>problems, file</comment>
        <translation>%1，位于 %2。</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>Processor time: %1</source>
        <translation>处理器时间：%1</translation>
    </message>
    <message>
        <source>Memory at most: %1</source>
        <translation>内存峰值：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, its size</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 did not compile</source>
        <translation>%1 编译失败</translation>
    </message>
    <message>
        <source>%1 could not be built</source>
        <translation>%1 无法构建</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>About %1 left.</source>
        <translation>约剩 %1。</translation>
    </message>
    <message>
        <source>Nearly done, if it takes as long as others did.</source>
        <translation>若与其他的用时相同，即将完成。</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 正在等待</translation>
    </message>
    <message>
        <source>It starts as soon as cores and memory are free.</source>
        <translation>一有空闲的核心与内存就会开始。</translation>
    </message>
    <message>
        <source>It starts after: %1.</source>
        <comment>steps</comment>
        <translation>它在此之后开始：%1。</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 正在运行</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 已完成</translation>
    </message>
    <message>
        <source>Nothing has changed since it was done before.</source>
        <translation>自上次完成以来没有变化。</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 已停止</translation>
    </message>
    <message>
        <source>Nothing of it was left behind.</source>
        <translation>没有留下任何残余。</translation>
    </message>
    <message>
        <source>%1 was skipped</source>
        <translation>%1 已跳过</translation>
    </message>
    <message>
        <source>All files together: %1</source>
        <translation>所有文件合计：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps are done</source>
        <translation>
            <numerusform>%n 个步骤中已完成 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) failed</source>
        <translation>
            <numerusform>%n 个步骤失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n were not affected.</source>
        <translation>
            <numerusform>其余 %n 个未受影响。</numerusform>
        </translation>
    </message>
    <message>
        <source>The run was stopped</source>
        <translation>运行已停止</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps were done before.</source>
        <translation>
            <numerusform>此前 %n 个步骤中已完成 %1 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n steps are done</source>
        <translation>
            <numerusform>全部 %n 个步骤已完成</numerusform>
        </translation>
    </message>
    <message>
        <source>go prints nothing as long as all goes well.</source>
        <translation>只要一切顺利，go 就不会输出任何内容。</translation>
    </message>
</context>
<context>
    <name>Modules</name>
    <message>
        <source>Only files that Go 1.18 or newer has built say which modules they hold.</source>
        <translation>只有由 Go 1.18 或更新版本构建的文件才会记录所含模块。</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) added.</source>
        <translation>
            <numerusform>新增 %n 个模块。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) removed.</source>
        <translation>
            <numerusform>移除 %n 个模块。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) raised.</source>
        <translation>
            <numerusform>提升 %n 个模块。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) lowered.</source>
        <translation>
            <numerusform>降低 %n 个模块。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) replaced by other code.</source>
        <translation>
            <numerusform>%n 个模块被其他代码替换。</numerusform>
        </translation>
    </message>
    <message>
        <source>The go line becomes %1.</source>
        <translation>go 行变为 %1。</translation>
    </message>
    <message>
        <source>Only the toolchain changes.</source>
        <translation>仅工具链改变。</translation>
    </message>
    <message>
        <source>Start the file with a line “module example.com/name”.</source>
        <translation>请以“module example.com/name”一行开头。</translation>
    </message>
    <message>
        <source>Add a module with “go work use FOLDER”.</source>
        <translation>请用“go work use FOLDER”添加模块。</translation>
    </message>
    <message>
        <source>“go mod download %1” fetches it.</source>
        <translation>“go mod download %1”可获取它。</translation>
    </message>
    <message>
        <source>The wishes need a lower Go than others require.</source>
        <translation>所要求的 Go 版本低于其他模块的需要。</translation>
    </message>
    <message>
        <source>The module graph cannot be read completely, so go would not change it.</source>
        <translation>模块图无法完整读取，因此 go 不会修改它。</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标平台</translation>
    </message>
    <message>
        <source>ticked; choose it to untick</source>
        <translation>已勾选；选择它可取消</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Preflight</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>打包</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>phase or step, state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变化</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which one is at work, of how many</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标平台</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The archive asks for “%1”, which is not there.</source>
        <translation>归档要求“%1”，但它不存在。</translation>
    </message>
    <message>
        <source>Make the file in a hook, or remove it from “files” in the recipe.</source>
        <translation>请在钩子中生成该文件，或从配方的“files”中去掉它。</translation>
    </message>
    <message>
        <source>The pattern “%1” has a “[” without a “]”.</source>
        <translation>模式“%1”有“[”而没有“]”。</translation>
    </message>
    <message>
        <source>The pattern “%1” has a “{” without a “}”.</source>
        <translation>模式“%1”有“{”而没有“}”。</translation>
    </message>
    <message>
        <source>“%1” is not a pattern for files.</source>
        <translation>“%1”不是文件模式。</translation>
    </message>
    <message>
        <source>Require a clean work tree</source>
        <translation>要求工作树干净</translation>
    </message>
    <message>
        <source>Empty %1</source>
        <translation>清空 %1</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Write metadata.json</source>
        <translation>写入 metadata.json</translation>
    </message>
    <message>
        <source>Write config.yaml</source>
        <translation>写入 config.yaml</translation>
    </message>
    <message>
        <source>Before the build: %1</source>
        <translation>构建之前：%1</translation>
    </message>
    <message>
        <source>Build %1 for %2, with C code for another platform</source>
        <translation>为 %2 构建 %1，含面向其他平台的 C 代码</translation>
    </message>
    <message>
        <source>Build %1 for %2</source>
        <translation>为 %2 构建 %1</translation>
    </message>
    <message>
        <source>After the build: %1</source>
        <translation>构建之后：%1</translation>
    </message>
    <message>
        <source>Pack %1</source>
        <translation>打包 %1</translation>
    </message>
    <message>
        <source>Sum up in %1</source>
        <translation>将校验和写入 %1</translation>
    </message>
    <message>
        <source>List the artifacts in artifacts.json</source>
        <translation>将产物列入 artifacts.json</translation>
    </message>
    <message>
        <source>Set “allow_different_binary_count”, or make one archive for each build with “ids”.</source>
        <translation>请设置“allow_different_binary_count”，或用“ids”为每个构建各做一个归档。</translation>
    </message>
    <message>
        <source>“%1” is not a time like 2026-01-31T12:00:00Z.</source>
        <translation>“%1”不是 2026-01-31T12:00:00Z 这样的时间。</translation>
    </message>
    <message>
        <source>Write “{{ .CommitDate }}”.</source>
        <translation>请写“{{ .CommitDate }}”。</translation>
    </message>
    <message>
        <source>Two builds write %1.</source>
        <translation>有两个构建写入 %1。</translation>
    </message>
    <message>
        <source>Give each build a binary of another name, or remove “no_unique_dist_dir”.</source>
        <translation>请给每个构建不同的二进制名称，或去掉“no_unique_dist_dir”。</translation>
    </message>
    <message>
        <source>Name the system, the architecture and its level in “name_template”, or the format&apos;s archives apart.</source>
        <translation>请在“name_template”中写出系统、架构及其级别，或将该格式的归档分开。</translation>
    </message>
    <message>
        <source>“%1” finds no main package.</source>
        <translation>“%1”没有找到主包。</translation>
    </message>
    <message>
        <source>Name the package in “main”.</source>
        <translation>请在“main”中指定该包。</translation>
    </message>
    <message>
        <source>None of the chosen targets is one that the recipe releases.</source>
        <translation>所选的目标平台都不在配方的发布之列。</translation>
    </message>
    <message>
        <source>Choose one of them, or add the targets to “goos” and “goarch” in the recipe.</source>
        <translation>请选择其中之一，或在配方的“goos”与“goarch”中添加这些目标平台。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>Run “go mod init example.org/name” there to begin a module, or open a folder that has one.</source>
        <translation>请在那里运行“go mod init example.org/name”创建模块，或打开含有模块的文件夹。</translation>
    </message>
    <message>
        <source>Open one of the modules below it: %1.</source>
        <translation>请打开其下的某个模块：%1。</translation>
    </message>
    <message>
        <source>There is no go.mod or go.work in this folder or above it.</source>
        <translation>此文件夹及其上级都没有 go.mod 或 go.work。</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>没有这个文件或文件夹。</translation>
    </message>
    <message>
        <source>Check the path; a project is a folder, a go.mod, any .mod file or a go.work.</source>
        <translation>请检查路径；项目可以是文件夹、go.mod、任意 .mod 文件或 go.work。</translation>
    </message>
    <message>
        <source>No step of the plan has this name.</source>
        <translation>计划中没有这个名称的步骤。</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>可选的有：%1。</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>These are known: %1.</source>
        <translation>已知的有：%1。</translation>
    </message>
    <message>
        <source>No build has the id “%1”; the archive “%2” goes without it.</source>
        <translation>没有 id 为“%1”的构建；归档“%2”将不含它。</translation>
    </message>
    <message>
        <source>Slipway cannot make %1 sums yet.</source>
        <translation>Slipway 尚不能生成 %1 校验和。</translation>
    </message>
    <message>
        <source>Slipway builds Go, not “%1”.</source>
        <translation>Slipway 构建 Go，而非“%1”。</translation>
    </message>
    <message>
        <source>Release this project with GoReleaser.</source>
        <translation>请用 GoReleaser 发布此项目。</translation>
    </message>
    <message>
        <source>“targets” replaces the matrix: goos, goarch, their levels and “ignore” count for nothing beside it.</source>
        <translation>“targets”会取代矩阵：goos、goarch、其级别及“ignore”都不再起作用。</translation>
    </message>
    <message>
        <source>Slipway runs “go build” and “go test”, not “go %1”.</source>
        <translation>Slipway 运行“go build”与“go test”，而非“go %1”。</translation>
    </message>
    <message>
        <source>“%1” is not a build mode of Go.</source>
        <translation>“%1”不是 Go 的构建模式。</translation>
    </message>
    <message>
        <source>An override needs both “goos” and “goarch”, or it never applies.</source>
        <translation>override 需要同时写“goos”与“goarch”，否则永不生效。</translation>
    </message>
    <message>
        <source>No shell reads this: the command ends before “%1”, as in GoReleaser.</source>
        <translation>没有 shell 解释它：与 GoReleaser 一样，命令在“%1”之前结束。</translation>
    </message>
    <message>
        <source>Write sh -c &quot;…&quot; around it.</source>
        <translation>请用 sh -c &quot;…&quot; 包起来。</translation>
    </message>
    <message>
        <source>Give each entry an id of its own.</source>
        <translation>请给每一项各自的 id。</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>是否想输入“%1”？</translation>
    </message>
    <message>
        <source>“%1” belongs to the top of the file: check the indentation.</source>
        <translation>“%1”属于文件顶层：请检查缩进。</translation>
    </message>
    <message>
        <source>“%1” is not known in %2; perhaps GoReleaser Pro knows it. A rehearsal goes without it.</source>
        <translation>%2 中没有已知的“%1”；也许 GoReleaser Pro 支持。演练将不含它。</translation>
    </message>
    <message>
        <source>“%1” is not a key of %2.</source>
        <translation>“%1”不是 %2 的键。</translation>
    </message>
    <message>
        <source>Write “%1” instead.</source>
        <translation>请改写为“%1”。</translation>
    </message>
    <message>
        <source>“%1” is deprecated in GoReleaser.</source>
        <translation>“%1”在 GoReleaser 中已弃用。</translation>
    </message>
    <message>
        <source>“%1” was removed in version 2 of GoReleaser.</source>
        <translation>“%1”在 GoReleaser 第 2 版中已移除。</translation>
    </message>
    <message>
        <source>“%1” is a key of GoReleaser Pro that changes the artifacts, and Slipway cannot carry it out yet.</source>
        <translation>“%1”是 GoReleaser Pro 的键，会改变产物，而 Slipway 尚不能执行。</translation>
    </message>
    <message>
        <source>Remove it, or release this project with GoReleaser Pro.</source>
        <translation>请去掉它，或用 GoReleaser Pro 发布此项目。</translation>
    </message>
    <message>
        <source>“%1” is a key of GoReleaser Pro; a rehearsal goes without it.</source>
        <translation>“%1”是 GoReleaser Pro 的键；演练将不含它。</translation>
    </message>
    <message>
        <source>a mapping of keys and values</source>
        <translation>键与值的映射</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>A text that begins with “{{” needs quotes around it.</source>
        <translation>以“{{”开头的文本需要加引号。</translation>
    </message>
    <message>
        <source>“%1” must be %2, not “%3”.</source>
        <translation>“%1”必须是%2，而不是“%3”。</translation>
    </message>
    <message>
        <source>“%1” must be %2, not %3.</source>
        <translation>“%1”必须是%2，而不是%3。</translation>
    </message>
    <message>
        <source>Write it as “linux_amd64” or “linux_arm_7”.</source>
        <translation>请写成“linux_amd64”或“linux_arm_7”。</translation>
    </message>
    <message>
        <source>Write “version: 2” at the top.</source>
        <translation>请在顶部写“version: 2”。</translation>
    </message>
    <message>
        <source>Slipway does not obey “git.%1” yet: of several tags on one commit it takes the highest version.</source>
        <translation>Slipway 尚不支持“git.%1”：同一提交有多个标签时取最高版本。</translation>
    </message>
    <message>
        <source>Slipway knows variables that are texts, not lists or mappings: “%1”.</source>
        <translation>Slipway 的变量只能是文本，不能是列表或映射：“%1”。</translation>
    </message>
    <message>
        <source>Set the variable before you start Slipway, or write envOrDefault &quot;NAME&quot; &quot;value&quot;.</source>
        <translation>请在启动 Slipway 之前设置该变量，或写 envOrDefault &quot;NAME&quot; &quot;value&quot;。</translation>
    </message>
    <message>
        <source>A rehearsal goes without “%1”.</source>
        <translation>演练将不含“%1”。</translation>
    </message>
    <message>
        <source>“%1” changes the artifacts, and Slipway cannot carry it out yet.</source>
        <translation>“%1”会改变产物，而 Slipway 尚不能执行。</translation>
    </message>
    <message>
        <source>Switch it off, or release this project with GoReleaser.</source>
        <translation>请将其关闭，或用 GoReleaser 发布此项目。</translation>
    </message>
    <message>
        <source>“%1” changes the artifacts where its condition holds, and Slipway cannot carry it out yet.</source>
        <translation>“%1”在其条件成立时会改变产物，而 Slipway 尚不能执行。</translation>
    </message>
    <message>
        <source>“gomod.proxy” builds a release from the module proxy; a rehearsed snapshot builds from the work tree.</source>
        <translation>“gomod.proxy”从模块代理构建发布；演练的快照从工作树构建。</translation>
    </message>
    <message>
        <source>The file is larger than 4 MiB.</source>
        <translation>文件大于 4 MiB。</translation>
    </message>
    <message>
        <source>This is not YAML.</source>
        <translation>这不是 YAML。</translation>
    </message>
    <message>
        <source>The file nests deeper than 100 levels.</source>
        <translation>文件嵌套超过 100 层。</translation>
    </message>
    <message>
        <source>The aliases of this file unfold to more than 100,000 nodes.</source>
        <translation>该文件的别名展开后超过 100,000 个节点。</translation>
    </message>
    <message>
        <source>A key must be a word, not a list or a mapping.</source>
        <translation>键必须是一个词，而不是列表或映射。</translation>
    </message>
    <message>
        <source>“%1” is there already, in line %2.</source>
        <translation>“%1”已存在于第 %2 行。</translation>
    </message>
    <message>
        <source>“&lt;&lt;” takes a mapping or a list of mappings.</source>
        <translation>“&lt;&lt;”需要一个映射或映射的列表。</translation>
    </message>
    <message>
        <source>There is no anchor “%1” before this line.</source>
        <translation>此行之前没有锚点“%1”。</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>This is not UTF-8.</source>
        <translation>这不是 UTF-8 文本。</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>not under version control</source>
        <translation>未受版本控制</translation>
    </message>
    <message>
        <source>tag %1 is on this commit</source>
        <translation>标签 %1 位于此提交</translation>
    </message>
    <message>
        <source>tag %1 with changes on top</source>
        <translation>标签 %1，其上有更改</translation>
    </message>
    <message>
        <source>no tag yet</source>
        <translation>尚无标签</translation>
    </message>
    <message>
        <source>after tag %1</source>
        <translation>在标签 %1 之后</translation>
    </message>
    <message>
        <source>GoReleaser&apos;s defaults</source>
        <translation>GoReleaser 的默认值</translation>
    </message>
    <message>
        <source>Recipe: %1</source>
        <translation>配方：%1</translation>
    </message>
    <message>
        <source>From commit %1 · recipe: %2</source>
        <translation>来自提交 %1 · 配方：%2</translation>
    </message>
    <message>
        <source>From %1 @ %2 · recipe: %3</source>
        <comment>branch, commit, recipe</comment>
        <translation>来自 %1 @ %2 · 配方：%3</translation>
    </message>
    <message numerus="yes">
        <source>%1, for its %n target(s)</source>
        <comment>recipe</comment>
        <translation>
            <numerusform>%1，针对其 %n 个目标平台</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Repository</name>
    <message>
        <source>The folder belongs to somebody else. If you know whose it is, run: git config --global --add safe.directory &apos;%1&apos;</source>
        <translation>该文件夹属于他人。若你知道是谁的，请运行：git config --global --add safe.directory &apos;%1&apos;</translation>
    </message>
    <message>
        <source>The repository uses a format that Slipway cannot read; branch, tags and state are not shown.</source>
        <translation>仓库使用了 Slipway 无法读取的格式；不显示分支、标签与状态。</translation>
    </message>
    <message>
        <source>The repository&apos;s configuration says that its files are in %1.</source>
        <translation>仓库的配置称其文件位于 %1。</translation>
    </message>
    <message>
        <source>Remove core.worktree from its configuration, or open the folder it names.</source>
        <translation>请从其配置中去掉 core.worktree，或打开它所指的文件夹。</translation>
    </message>
    <message>
        <source>The folder is in no git repository, so it has no past.</source>
        <translation>该文件夹不在 git 仓库中，因此没有历史。</translation>
    </message>
    <message>
        <source>There is no such revision in the repository.</source>
        <translation>仓库中没有这个版本。</translation>
    </message>
    <message>
        <source>Name a tag, a branch or a commit; in a shallow clone, fetch it first.</source>
        <translation>请给出标签、分支或提交；在浅克隆中须先获取它。</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>%1 · %2</source>
        <comment>time, number of problems</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>step, state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>step, state, time and size</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Everything</source>
        <comment>all steps of a run</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The build ended well but left no binary.</source>
        <translation>构建正常结束，但没有留下二进制文件。</translation>
    </message>
    <message>
        <source>Check that the package is a main package: go build throws others away.</source>
        <translation>请检查该包是否为主包：go build 会丢弃其他包的结果。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then run the step again; nothing half-written was left.</source>
        <translation>磁盘已满。请腾出空间后重新运行该步骤；没有留下写了一半的内容。</translation>
    </message>
    <message>
        <source>The file or its folder is read-only for you. Change its permissions, or choose another folder.</source>
        <translation>该文件或其文件夹对你只读。请更改权限，或选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>RunFolder</name>
    <message>
        <source>The folder for the logs of runs cannot be made.</source>
        <translation>无法创建运行日志的文件夹。</translation>
    </message>
    <message>
        <source>Check that there is space and that you may write there.</source>
        <translation>请检查是否有空间以及写入权限。</translation>
    </message>
    <message>
        <source>The folder of the run cannot be made.</source>
        <translation>无法创建该运行的文件夹。</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Correct the expression, or switch regular expressions off.</source>
        <translation>请更正表达式，或关闭正则表达式。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Repair or remove the file; until then nothing is written to it.</source>
        <translation>请修复或删除该文件；在此之前不会向其写入。</translation>
    </message>
    <message>
        <source>It was set aside as %1, and the defaults are used.</source>
        <translation>它已另存为 %1，并采用默认值。</translation>
    </message>
    <message>
        <source>The file does not hold a JSON object.</source>
        <translation>文件中没有 JSON 对象。</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>无法创建该文件夹。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
</context>
<context>
    <name>SpillProblem</name>
    <message>
        <source>The program waits, because its output cannot be saved in %1: %2. Free some space there; it goes on by itself.</source>
        <translation>程序正在等待，因为其输出无法保存到 %1：%2。请在那里腾出空间，之后会自动继续。</translation>
    </message>
    <message>
        <source>The output cannot be saved in %1: %2. It is kept in memory as long as that suffices. Free some space there.</source>
        <translation>输出无法保存到 %1：%2。在内存够用期间，输出保留在内存中。请在那里腾出空间。</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>是否想输入“%1”？</translation>
    </message>
    <message>
        <source>%1 has no variants, but “%2” was given.</source>
        <translation>%1 没有变体，但给出了“%2”。</translation>
    </message>
    <message>
        <source>“%1” is not a value of %2.</source>
        <translation>“%1”不是 %2 的值。</translation>
    </message>
    <message>
        <source>%1 can be %2.</source>
        <translation>%1 可以是 %2。</translation>
    </message>
    <message>
        <source>Go knows no operating system “%1”.</source>
        <translation>Go 不认识操作系统“%1”。</translation>
    </message>
    <message>
        <source>Go does not build for %1 on “%2”.</source>
        <translation>Go 不支持 “%2” 上的 %1。</translation>
    </message>
    <message>
        <source>On %1 it builds for %2.</source>
        <translation>在 %1 上支持 %2。</translation>
    </message>
    <message>
        <source>A target is written as os/arch or os/arch/variant, for instance linux/amd64.</source>
        <translation>目标平台写作 os/arch 或 os/arch/variant，例如 linux/amd64。</translation>
    </message>
</context>
<context>
    <name>TargetPreset</name>
    <message>
        <source>Common (Linux, macOS, Windows; amd64, arm64)</source>
        <translation>常用（Linux、macOS、Windows；amd64、arm64）</translation>
    </message>
    <message>
        <source>Servers (Linux on amd64 and arm64)</source>
        <translation>服务器（amd64 与 arm64 上的 Linux）</translation>
    </message>
    <message>
        <source>First-class ports of Go</source>
        <translation>Go 的一级支持平台</translation>
    </message>
    <message>
        <source>GoReleaser&apos;s default</source>
        <translation>GoReleaser 的默认选择</translation>
    </message>
    <message>
        <source>Linux, every architecture</source>
        <translation>Linux，全部架构</translation>
    </message>
    <message>
        <source>macOS</source>
        <translation>macOS</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>The BSDs</source>
        <translation>各 BSD</translation>
    </message>
    <message>
        <source>WebAssembly</source>
        <translation>WebAssembly</translation>
    </message>
    <message>
        <source>Every port</source>
        <translation>全部平台</translation>
    </message>
    <message>
        <source>This machine (%1)</source>
        <translation>本机（%1）</translation>
    </message>
    <message>
        <source>There is no preset “%1”.</source>
        <translation>没有预设“%1”。</translation>
    </message>
    <message>
        <source>The presets are %1.</source>
        <translation>预设有 %1。</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变化</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 (%2 %3)</source>
        <comment>target, variable, its values</comment>
        <translation>%1（%2 %3）</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>needs a C toolchain</source>
        <translation>需要 C 工具链</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a spoken description, as in &quot;linux/arm, chosen, running&quot;.</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>Go has no port %1.</source>
        <translation>Go 没有移植到 %1。</translation>
    </message>
    <message>
        <source>%1, has first-class ports</source>
        <translation>%1，有一级支持平台</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变化</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time and size</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>The module is not in the module cache.</source>
        <translation>该模块不在模块缓存中。</translation>
    </message>
    <message>
        <source>“go mod download %1” fetches it.</source>
        <translation>“go mod download %1”会获取它。</translation>
    </message>
    <message>
        <source>A folder stands in its place.</source>
        <translation>由一个文件夹代替。</translation>
    </message>
    <message>
        <source>Another module stands in its place: %1.</source>
        <translation>由另一个模块代替：%1。</translation>
    </message>
    <message>
        <source>Nobody has asked for newer versions yet.</source>
        <translation>尚未查询新版本。</translation>
    </message>
    <message>
        <source>Whether there is a newer version is not known: %1</source>
        <translation>是否有新版本未知：%1</translation>
    </message>
    <message>
        <source>%1 is the newest version of this path.</source>
        <translation>%1 是此路径的最新版本。</translation>
    </message>
    <message>
        <source>It is the newest version of this path; %1 %2 goes on.</source>
        <translation>它是此路径的最新版本；后续为 %1 %2。</translation>
    </message>
    <message>
        <source>It is the newest version there is.</source>
        <translation>它已是最新版本。</translation>
    </message>
    <message>
        <source>GOPROXY is “off”, so nobody can be asked for newer versions.</source>
        <translation>GOPROXY 为“off”，无法查询新版本。</translation>
    </message>
    <message>
        <source>The check was cancelled before its turn.</source>
        <translation>轮到它之前检查已取消。</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>go did not answer for it.</source>
        <translation>go 没有回答它的情况。</translation>
    </message>
    <message>
        <source>The answer is cut or empty.</source>
        <translation>回答不完整或为空。</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>It is listed in artifacts.json but not there.</source>
        <translation>artifacts.json 中列有此文件，但文件不存在。</translation>
    </message>
    <message>
        <source>Make the folder anew, or fetch the file again.</source>
        <translation>请重新生成该文件夹，或重新获取该文件。</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%n listed, all there</source>
        <translation>
            <numerusform>列出 %n 个，全部存在</numerusform>
        </translation>
    </message>
    <message>
        <source>Its content is not what artifacts.json says.</source>
        <translation>其内容与 artifacts.json 所述不符。</translation>
    </message>
    <message>
        <source>The file was changed after it was made.</source>
        <translation>该文件在生成之后被改动过。</translation>
    </message>
    <message>
        <source>artifacts.json</source>
        <translation>artifacts.json</translation>
    </message>
    <message numerus="yes">
        <source>%n sum(s) fit</source>
        <translation>
            <numerusform>%n 个校验和相符</numerusform>
        </translation>
    </message>
    <message>
        <source>Its content is not what %1 says.</source>
        <translation>其内容与 %1 所述不符。</translation>
    </message>
    <message>
        <source>It stands in %1 but is not there.</source>
        <translation>%1 中列有此文件，但文件不存在。</translation>
    </message>
    <message>
        <source>No checksum file lists it.</source>
        <translation>没有校验和文件列出它。</translation>
    </message>
    <message>
        <source>See “checksum.ids” in the recipe.</source>
        <translation>请查看配方中的“checksum.ids”。</translation>
    </message>
    <message>
        <source>checksums</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>There is no checksum file.</source>
        <translation>没有校验和文件。</translation>
    </message>
    <message>
        <source>It does not hold the program %1.</source>
        <translation>其中没有程序 %1。</translation>
    </message>
    <message>
        <source>Its %1 is not the program that was built for %2.</source>
        <translation>其中的 %1 不是为 %2 构建的那个程序。</translation>
    </message>
    <message>
        <source>Make the folder anew.</source>
        <translation>请重新生成该文件夹。</translation>
    </message>
    <message>
        <source>archives</source>
        <translation>归档</translation>
    </message>
    <message numerus="yes">
        <source>%n can be unpacked and hold(s) the programs of the folder</source>
        <translation>
            <numerusform>%n 个可以解包，且其中就是该文件夹中的程序</numerusform>
        </translation>
    </message>
    <message>
        <source>It was built for %1/%2, not for %3.</source>
        <translation>它是为 %1/%2 构建的，而不是 %3。</translation>
    </message>
    <message>
        <source>It was built from commit %1, not from %2.</source>
        <translation>它由提交 %1 构建，而不是 %2。</translation>
    </message>
    <message>
        <source>It was built from a work tree with changes.</source>
        <translation>它由带有改动的工作区构建。</translation>
    </message>
    <message>
        <source>Commit first, then make the folder anew.</source>
        <translation>请先提交，再重新生成该文件夹。</translation>
    </message>
    <message>
        <source>programs</source>
        <translation>程序</translation>
    </message>
    <message numerus="yes">
        <source>%n built for the target they are listed under, by %1</source>
        <translation>
            <numerusform>%n 个，均为所列目标平台构建，使用 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>commit</source>
        <translation>提交</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) do not say from which commit they were built.</source>
        <translation>
            <numerusform>%n 个程序没有说明由哪个提交构建。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is in it was not looked at.</source>
        <translation>未检查其内容。</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>%1 is at %2.</source>
        <translation>%1 为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) would do with less, down to %1.</source>
        <translation>
            <numerusform>%n 个模块用更低的版本即可，最低到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go %1 is needed because the go line says so.</source>
        <translation>需要 Go %1，因为 go 行如此要求。</translation>
    </message>
    <message>
        <source>Go %1 is needed because of %2.</source>
        <translation>需要 Go %1，因为 %2。</translation>
    </message>
    <message>
        <source>%1 is not in the build list: no requirement that counts leads to it.</source>
        <translation>%1 不在构建列表中：没有有效的需求引向它。</translation>
    </message>
    <message>
        <source>%1 is the module you are working on.</source>
        <translation>%1 是你正在开发的模块。</translation>
    </message>
    <message>
        <source>That requirement comes from %1, a version that is not in use itself; it counts all the same.</source>
        <translation>该需求来自 %1，这个版本本身并未使用，但其需求照样计入。</translation>
    </message>
    <message>
        <source>The code comes from %1, which replaces it.</source>
        <translation>代码来自替换它的 %1。</translation>
    </message>
    <message>
        <source>What it requires itself is not known: %1.</source>
        <translation>它自身的依赖未知：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other module(s)</source>
        <translation>
            <numerusform>%1 和另外 %n 个模块</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is at %2 because %3 says so; nobody else asks for that much.</source>
        <translation>%1 为 %2，因为 %3 如此要求；没有其他模块要求这么高。</translation>
    </message>
    <message>
        <source>%1 is at %2 only because an indirect line of %3 holds it there; nobody else asks for that much.</source>
        <translation>%1 为 %2，仅因 %3 的一条间接依赖将它固定在此；没有其他模块要求这么高。</translation>
    </message>
    <message>
        <source>%1 is at %2 because %3 says so; %4 needs it too.</source>
        <translation>%1 为 %2，因为 %3 如此要求；%4 也需要它。</translation>
    </message>
    <message>
        <source>%1 is at %2 because %3 says so; %4 need it too.</source>
        <translation>%1 为 %2，因为 %3 如此要求；%4 也需要它。</translation>
    </message>
    <message>
        <source>%1 is at %2 because of %3; %4 repeats it as an indirect requirement.</source>
        <translation>%1 为 %2，因为 %3；%4 将其重复为间接依赖。</translation>
    </message>
    <message>
        <source>%1 is at %2 because of %3, although %4 asks only for %5.</source>
        <translation>%1 为 %2，因为 %3，尽管 %4 只要求 %5。</translation>
    </message>
    <message>
        <source>%1 is at %2 because of %3; %4 does not name it.</source>
        <translation>%1 为 %2，因为 %3；%4 没有写它。</translation>
    </message>
    <message>
        <source>%1 is a module of the workspace.</source>
        <translation>%1 是工作区中的一个模块。</translation>
    </message>
</context>
<context>
    <name>slipway</name>
    <message>
        <source>The file changed while it was being read.</source>
        <translation>文件在读取期间发生了变化。</translation>
    </message>
    <message>
        <source>Wait until whatever writes it is done, then try again.</source>
        <translation>请等写入它的程序完成后重试。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 已不存在。</translation>
    </message>
    <message>
        <source>No target is chosen.</source>
        <translation>没有选择目标平台。</translation>
    </message>
    <message>
        <source>Tick at least one target.</source>
        <translation>请至少勾选一个目标平台。</translation>
    </message>
    <message>
        <source>The project has no command: no package main with a function main.</source>
        <translation>项目没有命令：没有带 main 函数的 main 包。</translation>
    </message>
    <message>
        <source>Choose a folder that holds one, or write one.</source>
        <translation>请选择含有命令的文件夹，或编写一个。</translation>
    </message>
    <message>
        <source>Build for %1</source>
        <translation>为 %1 构建</translation>
    </message>
    <message>
        <source>Rehearse a snapshot, or name the tag like v1.2.3.</source>
        <translation>请演练快照，或以 v1.2.3 的形式命名标签。</translation>
    </message>
    <message>
        <source>The recipe ignores the tag “%1”, and Slipway does not look for an older one yet.</source>
        <translation>配方忽略标签“%1”，而 Slipway 尚不会寻找更早的标签。</translation>
    </message>
    <message>
        <source>The project is in no git repository, so a release has no version.</source>
        <translation>项目不在 git 仓库中，因此发布没有版本。</translation>
    </message>
    <message>
        <source>Rehearse a snapshot instead.</source>
        <translation>请改为演练快照。</translation>
    </message>
    <message>
        <source>Rehearse a snapshot, or tag the commit.</source>
        <translation>请演练快照，或为提交打标签。</translation>
    </message>
    <message>
        <source>“%1” changes the artifacts, and Slipway cannot carry it out yet.</source>
        <translation>“%1”会改变产物，而 Slipway 尚不能执行。</translation>
    </message>
    <message>
        <source>Switch it off, or release this project with GoReleaser.</source>
        <translation>请将其关闭，或用 GoReleaser 发布此项目。</translation>
    </message>
    <message>
        <source>“%1” is not a time: seconds since 1970 are wanted.</source>
        <translation>“%1”不是时间：需要自 1970 年起的秒数。</translation>
    </message>
    <message>
        <source>Write “{{ .CommitTimestamp }}”.</source>
        <translation>请写“{{ .CommitTimestamp }}”。</translation>
    </message>
    <message>
        <source>Close the quotes and parentheses of the hook.</source>
        <translation>请闭合钩子中的引号与括号。</translation>
    </message>
    <message>
        <source>%1 and %2 both write %3.</source>
        <translation>%1 与 %2 都写入 %3。</translation>
    </message>
    <message>
        <source>%1 reads %2 but does not need %3, which writes it.</source>
        <translation>%1 读取 %2，却不依赖写入它的 %3。</translation>
    </message>
    <message>
        <source>%1 writes into %2 but does not need %3, which empties it.</source>
        <translation>%1 写入 %2，却不依赖清空它的 %3。</translation>
    </message>
    <message>
        <source>%1 cannot be undone, but does not need the check %2.</source>
        <translation>%1 无法撤销，却不依赖检查 %2。</translation>
    </message>
    <message>
        <source>The project is in no git repository, so nobody could say later what was released.</source>
        <translation>项目不在 git 仓库中，之后无人能说清发布了什么。</translation>
    </message>
    <message>
        <source>Run git init and commit, or rehearse a snapshot instead.</source>
        <translation>请运行 git init 并提交，或改为演练快照。</translation>
    </message>
    <message>
        <source>%n file(s) differ from the last commit:</source>
        <translation>%n 个文件与上次提交不同：</translation>
    </message>
    <message>
        <source>Commit or discard the changes (git stash puts them aside), or rehearse a snapshot instead.</source>
        <translation>请提交或放弃更改（git stash 可将其暂存），或改为演练快照。</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then go on with the run: what is done already stays done.</source>
        <translation>磁盘已满。请腾出空间后继续运行：已完成的保持完成。</translation>
    </message>
    <message>
        <source>The line is damaged.</source>
        <translation>该行已损坏。</translation>
    </message>
    <message>
        <source>This is not the journal of a run.</source>
        <translation>这不是运行的日志。</translation>
    </message>
    <message>
        <source>If its files are not needed, delete %1 yourself; otherwise choose another folder for the results.</source>
        <translation>若不需要其中的文件，请自行删除 %1；否则请为结果选择其他文件夹。</translation>
    </message>
    <message>
        <source>Stopped before it was complete.</source>
        <translation>在完成之前停止。</translation>
    </message>
    <message>
        <source>This folder is never emptied.</source>
        <translation>绝不清空此文件夹。</translation>
    </message>
    <message>
        <source>The folder is not emptied, because it holds %1.</source>
        <translation>未清空该文件夹，因为其中有 %1。</translation>
    </message>
    <message>
        <source>The folder is not emptied, because it holds files that neither Slipway nor GoReleaser made, for instance %1.</source>
        <translation>未清空该文件夹，因为其中有既非 Slipway 也非 GoReleaser 生成的文件，例如 %1。</translation>
    </message>
    <message>
        <source>There is a file where the folder should be.</source>
        <translation>应为文件夹的位置是一个文件。</translation>
    </message>
    <message>
        <source>Move the file away, or choose another folder.</source>
        <translation>请移走该文件，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1: go selects %2, Slipway does not have it.</source>
        <translation>%1：go 选中 %2，Slipway 没有它。</translation>
    </message>
    <message>
        <source>%1: Slipway selects %2, go does not have it.</source>
        <translation>%1：Slipway 选中 %2，go 没有它。</translation>
    </message>
    <message>
        <source>%1: go selects %2, Slipway %3.</source>
        <translation>%1：go 选中 %2，Slipway 选中 %3。</translation>
    </message>
    <message>
        <source>Install one (on Debian and Ubuntu: apt install %1), or switch cgo off.</source>
        <translation>请安装一个（Debian 与 Ubuntu：apt install %1），或关闭 cgo。</translation>
    </message>
    <message>
        <source>Put “%1” into PATH, or switch cgo off.</source>
        <translation>请将“%1”放入 PATH，或关闭 cgo。</translation>
    </message>
    <message>
        <source>Build it on %1 itself, or switch cgo off.</source>
        <translation>请在 %1 上构建，或关闭 cgo。</translation>
    </message>
    <message>
        <source>cgo needs a C compiler for %1, and none was found.</source>
        <translation>cgo 需要面向 %1 的 C 编译器，但没有找到。</translation>
    </message>
    <message>
        <source>%1 does not build for %2.</source>
        <translation>%1 不支持 %2。</translation>
    </message>
    <message>
        <source>Take the target out, or use a Go that has this port.</source>
        <translation>请去掉该目标平台，或使用支持它的 Go。</translation>
    </message>
    <message>
        <source>“%1” is not a value of %2; go would build something else without a word.</source>
        <translation>“%1”不是 %2 的值；go 会悄然构建出别的东西。</translation>
    </message>
    <message>
        <source>%1 can be %2.</source>
        <translation>%1 可以是 %2。</translation>
    </message>
    <message>
        <source>Go has no cgo on %1.</source>
        <translation>Go 在 %1 上没有 cgo。</translation>
    </message>
    <message>
        <source>Switch cgo off, or take the target out.</source>
        <translation>请关闭 cgo，或去掉该目标平台。</translation>
    </message>
    <message>
        <source>Programs for %1 are linked by a C compiler, with or without cgo.</source>
        <translation>%1 的程序由 C 编译器链接，无论是否使用 cgo。</translation>
    </message>
    <message>
        <source>Switch cgo on with the C compiler of its SDK, or take the target out.</source>
        <translation>请使用其 SDK 的 C 编译器并打开 cgo，或去掉该目标平台。</translation>
    </message>
    <message>
        <source>Every file of “%1” imports &quot;C&quot;, and cgo is off for %2: there is nothing to build.</source>
        <translation>“%1”的每个文件都导入 &quot;C&quot;，而 %2 的 cgo 已关闭：没有可构建的内容。</translation>
    </message>
    <message>
        <source>Switch cgo on; it needs a C compiler for this target.</source>
        <translation>请打开 cgo；它需要面向该目标平台的 C 编译器。</translation>
    </message>
    <message>
        <source>This is no finished folder: it has no artifacts.json that can be read.</source>
        <translation>这不是已完成的文件夹：没有可读取的 artifacts.json。</translation>
    </message>
    <message>
        <source>“slipway release --rehearse” makes one. A release that failed leaves none.</source>
        <translation>“slipway release --rehearse”会生成它。失败的发布不会留下它。</translation>
    </message>
    <message>
        <source>It lists nothing.</source>
        <translation>其中没有列出任何内容。</translation>
    </message>
    <message>
        <source>Make the folder anew.</source>
        <translation>请重新生成该文件夹。</translation>
    </message>
    <message>
        <source>It lists %1, which lies outside of the folder.</source>
        <translation>其中列有 %1，而它位于该文件夹之外。</translation>
    </message>
    <message>
        <source>It was not made again.</source>
        <translation>这次没有再次生成它。</translation>
    </message>
    <message>
        <source>The recipe, the tag or the chosen targets are others now.</source>
        <translation>配方、标签或所选目标平台已经变了。</translation>
    </message>
    <message>
        <source>Made again, it has other bytes.</source>
        <translation>再次生成后，字节不同。</translation>
    </message>
    <message>
        <source>Dates in “ldflags” and paths without “-trimpath” are what usually differs.</source>
        <translation>通常的差异来自“ldflags”中的日期，以及未使用“-trimpath”时的路径。</translation>
    </message>
    <message>
        <source>made again</source>
        <translation>再次生成</translation>
    </message>
    <message>
        <source>%n file(s), the same to the byte</source>
        <translation>%n 个文件，逐字节相同</translation>
    </message>
</context>
<context>
    <name>slipway::AboutDialog</name>
    <message>
        <source>About Slipway</source>
        <translation>关于 Slipway</translation>
    </message>
    <message>
        <source>See, edit, build and release Go modules.

Licensed under Apache-2.0. Built on Qt %1, KSyntaxHighlighting, libgit2, libarchive, libfyaml and RE2.</source>
        <translation>查看、编辑、构建和发布 Go 模块。

以 Apache-2.0 许可。基于 Qt %1、KSyntaxHighlighting、libgit2、libarchive、libfyaml 与 RE2。</translation>
    </message>
</context>
<context>
    <name>slipway::ActionTable</name>
    <message>
        <source>Open a project first.</source>
        <translation>请先打开项目。</translation>
    </message>
    <message>
        <source>The project is still being read.</source>
        <translation>项目仍在读取。</translation>
    </message>
    <message>
        <source>The project could not be read.</source>
        <translation>无法读取项目。</translation>
    </message>
    <message>
        <source>No program runs here until you trust this folder.</source>
        <translation>在你信任此文件夹之前，不会运行任何程序。</translation>
    </message>
    <message>
        <source>Something is running already.</source>
        <translation>已有工作在运行。</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>没有正在运行的工作。</translation>
    </message>
    <message>
        <source>Tick at least one target.</source>
        <translation>请至少勾选一个目标平台。</translation>
    </message>
</context>
<context>
    <name>slipway::ArchiveReader</name>
    <message>
        <source>The archive is damaged.</source>
        <translation>归档已损坏。</translation>
    </message>
    <message>
        <source>It has more than %1 entries.</source>
        <translation>它的条目超过 %1 个。</translation>
    </message>
    <message>
        <source>The entry “%1” would be unpacked outside of its folder.</source>
        <translation>条目“%1”会解压到文件夹之外。</translation>
    </message>
    <message>
        <source>The link “%1” leads out of the folder it is unpacked to.</source>
        <translation>链接“%1”指向解压文件夹之外。</translation>
    </message>
    <message>
        <source>The entry “%1” is neither a file nor a folder nor a link.</source>
        <translation>条目“%1”既不是文件、文件夹，也不是链接。</translation>
    </message>
    <message>
        <source>Two entries have the name “%1”.</source>
        <translation>有两个名为“%1”的条目。</translation>
    </message>
    <message>
        <source>It unpacks to more than is sensible.</source>
        <translation>解压后的大小超出合理范围。</translation>
    </message>
</context>
<context>
    <name>slipway::ArtifactView</name>
    <message>
        <source>Artifacts</source>
        <translation>产物</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation>等价的命令</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) planned</source>
        <translation>
            <numerusform>计划 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) · %1</source>
        <comment>made so far, their size</comment>
        <translation>
            <numerusform>%n 个文件 · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>复制“%1”</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>复制 SHA-256</translation>
    </message>
    <message>
        <source>What the program weighs</source>
        <translation>程序的大小构成</translation>
    </message>
</context>
<context>
    <name>slipway::AskersModel</name>
    <message>
        <source>decides</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>not in the build</source>
        <translation>不在构建中</translation>
    </message>
    <message>
        <source>go.mod (you)</source>
        <translation>go.mod（你）</translation>
    </message>
    <message>
        <source>Who asks</source>
        <extracomment>Heading of a column: the module that requires another one.</extracomment>
        <translation>谁要求</translation>
    </message>
    <message>
        <source>for</source>
        <extracomment>Heading of a column: the version that is required.</extracomment>
        <translation>版本</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
</context>
<context>
    <name>slipway::AuditPanel</name>
    <message>
        <source>Parts of the audit</source>
        <translation>审查的各部分</translation>
    </message>
    <message>
        <source>Known vulnerabilities</source>
        <translation>已知漏洞</translation>
    </message>
    <message>
        <source>About the vulnerability</source>
        <translation>关于该漏洞</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>About the update</source>
        <translation>关于该更新</translation>
    </message>
    <message>
        <source>Licences of the modules</source>
        <translation>各模块的许可证</translation>
    </message>
    <message>
        <source>Problems of checksums</source>
        <translation>校验和的问题</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Bring the vulnerability database up to date, then look all modules up</source>
        <translation>更新漏洞数据库，然后查找所有模块</translation>
    </message>
    <message>
        <source>Ask for the fixed version in go.mod</source>
        <translation>在 go.mod 中要求已修复的版本</translation>
    </message>
    <message>
        <source>Bill of materials…</source>
        <translation>物料清单…</translation>
    </message>
    <message>
        <source>Save what is built in as a bill of materials (SBOM)</source>
        <translation>将构建内容保存为物料清单（SBOM）</translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation>查找更新</translation>
    </message>
    <message>
        <source>All patches</source>
        <translation>全部补丁</translation>
    </message>
    <message>
        <source>Choose every module with a newer version of the same minor number</source>
        <translation>选择所有次版本号相同且有新版本的模块</translation>
    </message>
    <message>
        <source>All updates</source>
        <translation>全部更新</translation>
    </message>
    <message>
        <source>Choose every module with a newer version of its path</source>
        <translation>选择所有在同一路径上有新版本的模块</translation>
    </message>
    <message>
        <source>Release notes</source>
        <translation>发布说明</translation>
    </message>
    <message>
        <source>What the module&apos;s own file of changes says</source>
        <translation>模块自带的变更文件中的说明</translation>
    </message>
    <message>
        <source>Detect licences</source>
        <translation>识别许可证</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Verify the module cache</source>
        <translation>校验模块缓存</translation>
    </message>
    <message>
        <source>Hash every module and compare it with go.sum, as &quot;go mod verify&quot; does</source>
        <translation>像“go mod verify”那样计算每个模块的哈希并与 go.sum 比对</translation>
    </message>
    <message>
        <source>Copy &quot;%1&quot;</source>
        <translation>复制“%1”</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审查</translation>
    </message>
    <message numerus="yes">
        <source>Audit · %n</source>
        <comment>number of vulnerabilities</comment>
        <translation>
            <numerusform>审查 · %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The modules cannot be read.</source>
        <translation>无法读取模块。</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开的项目。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Reading the modules…</source>
        <translation>正在读取模块…</translation>
    </message>
    <message>
        <source>Vulnerabilities</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) looked up.</source>
        <translation>
            <numerusform>已查找 %n 个模块。</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is from %1 (%2 old).</source>
        <translation>数据库的时间为 %1（距今 %2）。</translation>
    </message>
    <message numerus="yes">
        <source>Not looked up: %n module(s), for instance %1. %2</source>
        <translation>
            <numerusform>有 %n 个模块未查找，例如 %1。%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Install govulncheck</source>
        <translation>安装 govulncheck</translation>
    </message>
    <message>
        <source>Which are called?</source>
        <translation>哪些被调用？</translation>
    </message>
    <message>
        <source>Let govulncheck look for calls of the faulty code</source>
        <translation>让 govulncheck 查找对有问题代码的调用</translation>
    </message>
    <message>
        <source>The modules were not looked up yet.</source>
        <translation>尚未查找这些模块。</translation>
    </message>
    <message>
        <source>A check asks %1 for the entries that can concern them; the list of modules stays here.</source>
        <translation>检查会向 %1 请求可能相关的条目；模块列表不会离开本机。</translation>
    </message>
    <message>
        <source>Check for vulnerabilities</source>
        <translation>检查漏洞</translation>
    </message>
    <message>
        <source>None of the modules has a known vulnerability.</source>
        <translation>没有任何模块存在已知漏洞。</translation>
    </message>
    <message>
        <source>Some could not be looked up; see above.</source>
        <translation>有些未能查找，见上方。</translation>
    </message>
    <message>
        <source>Require %1</source>
        <translation>要求 %1</translation>
    </message>
    <message>
        <source>Require the fix</source>
        <translation>要求修复版本</translation>
    </message>
    <message numerus="yes">
        <source>The licence of %n module(s) is known.</source>
        <translation>
            <numerusform>已知 %n 个模块的许可证。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The content of %n module(s) is not in the module cache.</source>
        <translation>
            <numerusform>有 %n 个模块的内容不在模块缓存中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Trust…</source>
        <translation>信任…</translation>
    </message>
    <message>
        <source>Install the detector</source>
        <translation>安装识别程序</translation>
    </message>
    <message>
        <source>The licences were not looked for yet.</source>
        <translation>尚未查找许可证。</translation>
    </message>
    <message>
        <source>This module requires nothing yet.</source>
        <translation>该模块尚无依赖。</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) in the module cache are what go.sum says.</source>
        <translation>
            <numerusform>模块缓存中有 %n 个模块与 go.sum 一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each module of a workspace has its own go.sum.</source>
        <translation>工作区中的每个模块都有自己的 go.sum。</translation>
    </message>
    <message>
        <source>go.sum was not compared yet.</source>
        <translation>尚未比对 go.sum。</translation>
    </message>
    <message>
        <source>Open one of them to compare it.</source>
        <translation>打开其中一个以比对。</translation>
    </message>
    <message>
        <source>go.sum has every line that is needed, and none too many.</source>
        <translation>go.sum 恰好包含所需的每一行，没有多余。</translation>
    </message>
    <message>
        <source>Whether the faulty code is called was not looked for yet.</source>
        <translation>尚未查找有问题的代码是否被调用。</translation>
    </message>
    <message>
        <source>None of the faulty packages is imported: the module is only required.</source>
        <translation>没有导入任何有问题的包：该模块仅被依赖。</translation>
    </message>
    <message>
        <source>A faulty package is imported, but govulncheck finds no call of the faulty code.</source>
        <translation>导入了有问题的包，但 govulncheck 未发现对有问题代码的调用。</translation>
    </message>
    <message>
        <source>The faulty code is called, on this way:</source>
        <translation>有问题的代码被调用，路径如下：</translation>
    </message>
    <message>
        <source>everything in it</source>
        <translation>其中全部内容</translation>
    </message>
    <message>
        <source>What is faulty:</source>
        <translation>有问题的部分：</translation>
    </message>
    <message>
        <source>%1 has it, and no version is without it.</source>
        <translation>%1 存在此问题，且没有不受影响的版本。</translation>
    </message>
    <message>
        <source>%1 has it; %2 is without it.</source>
        <translation>%1 存在此问题；%2 不受影响。</translation>
    </message>
    <message>
        <source>Asked at %1.</source>
        <translation>查询于 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known about %n module(s).</source>
        <translation>
            <numerusform>有 %n 个模块的情况未知。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n update(s) over into go.mod</source>
        <translation>
            <numerusform>将 %n 个更新写入 go.mod</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over into go.mod</source>
        <translation>写入 go.mod</translation>
    </message>
    <message>
        <source>Nobody has asked for newer versions yet.</source>
        <translation>尚未查询新版本。</translation>
    </message>
    <message>
        <source>Whether there are newer versions is not known.</source>
        <translation>是否有新版本未知。</translation>
    </message>
    <message>
        <source>go asks the module proxies, one question a module; nothing in the project changes.</source>
        <translation>go 会向模块代理查询，每个模块一次；项目中不会有任何改动。</translation>
    </message>
    <message>
        <source>Every module is at its newest version.</source>
        <translation>每个模块都已是最新版本。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再次查找</translation>
    </message>
    <message>
        <source>The module brings no file that says what changed.</source>
        <translation>该模块没有说明变更的文件。</translation>
    </message>
    <message>
        <source>A new major version is another module: the imports change too.</source>
        <translation>新的主版本是另一个模块：导入路径也要改。</translation>
    </message>
    <message>
        <source>With the chosen ones: %1</source>
        <translation>应用所选更新后：%1</translation>
    </message>
</context>
<context>
    <name>slipway::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>slipway::BuildJob</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>The binary is as it was.</source>
        <translation>二进制文件保持原样。</translation>
    </message>
</context>
<context>
    <name>slipway::ChangesModel</name>
    <message>
        <source>the replacement is another one</source>
        <translation>替换已变为另一个</translation>
    </message>
    <message>
        <source>you do not ask for it any more</source>
        <translation>你不再要求它</translation>
    </message>
    <message>
        <source>only %1 asked for it</source>
        <translation>只有 %1 要求它</translation>
    </message>
    <message>
        <source>you ask for it</source>
        <translation>你要求它</translation>
    </message>
    <message>
        <source>%1 asks for it</source>
        <translation>%1 要求它</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1 lower</source>
        <translation>%1 更低</translation>
    </message>
    <message>
        <source>%1 from elsewhere</source>
        <translation>%1 来自别处</translation>
    </message>
    <message>
        <source>not used now</source>
        <translation>现在未使用</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>Heading of a column: the version before the edit.</extracomment>
        <translation>现在</translation>
    </message>
    <message>
        <source>after</source>
        <extracomment>Heading of a column: the version after the edit.</extracomment>
        <translation>之后</translation>
    </message>
    <message>
        <source>because</source>
        <extracomment>Heading of a column: the reason of a change.</extracomment>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>slipway::CheckModel</name>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>asks…</source>
        <translation>询问中…</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ 正常</translation>
    </message>
    <message>
        <source>! note</source>
        <translation>! 注意</translation>
    </message>
    <message>
        <source>– skipped</source>
        <translation>– 跳过</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ 失败</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>slipway::CheckPage</name>
    <message>
        <source>A module, such as example.com/team/module or example.com/team/module@v1.2.3</source>
        <translation>模块，例如 example.com/team/module 或 example.com/team/module@v1.2.3</translation>
    </message>
    <message>
        <source>Module to check</source>
        <translation>要检查的模块</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>检查的步骤</translation>
    </message>
    <message>
        <source>What came out at the chosen step</source>
        <translation>所选步骤的结果</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>检查进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>Slipway walks the way that go takes for a module, and names the step that fails.</source>
        <translation>Slipway 沿 go 获取模块的路径逐步检查，并指出失败的步骤。</translation>
    </message>
    <message>
        <source>Asking for %1…</source>
        <translation>正在检查 %1…</translation>
    </message>
    <message>
        <source>The check of %1 was cancelled.</source>
        <translation>已取消对 %1 的检查。</translation>
    </message>
    <message>
        <source>%1 cannot be had. It fails at: %2</source>
        <translation>无法获取 %1。失败的步骤：%2</translation>
    </message>
    <message>
        <source>Whether %1 can be had is open: no program may be started for this project.</source>
        <translation>能否获取 %1 尚无定论：不允许为此项目启动程序。</translation>
    </message>
    <message>
        <source>%1@%2 can be had.</source>
        <translation>可以获取 %1@%2。</translation>
    </message>
    <message>
        <source>The words of the server or program: %1</source>
        <translation>服务器或程序的原话：%1</translation>
    </message>
</context>
<context>
    <name>slipway::ChoicesForm</name>
    <message>
        <source>CGO</source>
        <translation>CGO</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Linker</source>
        <translation>链接器</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>As the recipe or Go says</source>
        <translation>由配方或 Go 决定</translation>
    </message>
    <message>
        <source>Off: no C, static binaries</source>
        <translation>关闭：不用 C，静态二进制</translation>
    </message>
    <message>
        <source>On: needs a C compiler</source>
        <translation>打开：需要 C 编译器</translation>
    </message>
    <message>
        <source>Use of cgo</source>
        <translation>cgo 的使用</translation>
    </message>
    <message>
        <source>Build tags</source>
        <translation>构建标签</translation>
    </message>
    <message>
        <source>Linker flags</source>
        <translation>链接器标志</translation>
    </message>
    <message>
        <source>Other flags of go build</source>
        <translation>go build 的其他标志</translation>
    </message>
    <message>
        <source>Leaves the paths of this machine out of the binary, so that it is the same everywhere.</source>
        <translation>不在二进制中写入本机路径，使其在任何地方都相同。</translation>
    </message>
    <message>
        <source>Leaves the symbol table and debug information out of the binary.</source>
        <translation>不在二进制中写入符号表与调试信息。</translation>
    </message>
</context>
<context>
    <name>slipway::Collector</name>
    <message>
        <source>“%1” cannot be a name in an archive: it must be a relative path with “/” between its parts and without “..”.</source>
        <translation>“%1”不能作为归档中的名称：它必须是以“/”分隔、不含“..”的相对路径。</translation>
    </message>
    <message>
        <source>Two files would be “%1” in the archive.</source>
        <translation>归档中会有两个文件名为“%1”。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>The link points at nothing.</source>
        <translation>链接没有指向任何内容。</translation>
    </message>
    <message>
        <source>This is neither a file nor a folder.</source>
        <translation>这既不是文件也不是文件夹。</translation>
    </message>
    <message>
        <source>The folder is nested too deeply, or a link in it leads back into it.</source>
        <translation>文件夹嵌套过深，或其中的链接指回自身。</translation>
    </message>
</context>
<context>
    <name>slipway::CommandBox</name>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation>命令：%1</translation>
    </message>
</context>
<context>
    <name>slipway::Completion</name>
    <message>
        <source>What fits here</source>
        <translation>此处可用的内容</translation>
    </message>
</context>
<context>
    <name>slipway::Consequences</name>
    <message>
        <source>If you save this</source>
        <translation>如果保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式化</translation>
    </message>
    <message>
        <source>As go mod edit -fmt would write it</source>
        <translation>与 go mod edit -fmt 的结果相同</translation>
    </message>
    <message>
        <source>Modules that would change</source>
        <translation>将要变化的模块</translation>
    </message>
    <message>
        <source>computed in %1 ms</source>
        <translation>计算用时 %1 毫秒</translation>
    </message>
    <message numerus="yes">
        <source>go cannot read this: %n mistake(s).</source>
        <translation>
            <numerusform>go 无法读取：%n 处错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is changed. Edit, and the consequences appear here before you save.</source>
        <translation>没有更改。编辑后，保存之前即可在此看到后果。</translation>
    </message>
    <message>
        <source>This file cannot be written; you can look at what a change would do all the same.</source>
        <translation>此文件不可写；但仍可查看更改会带来什么。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>No module changes its version.</source>
        <translation>没有模块改变版本。</translation>
    </message>
    <message>
        <source>Check with go</source>
        <translation>用 go 核对</translation>
    </message>
    <message>
        <source>Let go select the modules, in a copy</source>
        <translation>让 go 在副本中选择模块</translation>
    </message>
    <message>
        <source>Prove it</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Compile the project with this text, in a copy</source>
        <translation>在副本中用这份文本编译项目</translation>
    </message>
    <message>
        <source>Compile and vet</source>
        <translation>编译并检查</translation>
    </message>
    <message>
        <source>Compile, vet and run the tests</source>
        <translation>编译、检查并运行测试</translation>
    </message>
</context>
<context>
    <name>slipway::DepTreeModel</name>
    <message>
        <source>go.mod (you)</source>
        <translation>go.mod（你）</translation>
    </message>
    <message>
        <source>wins ← %1</source>
        <extracomment>A module whose requirement decides: it asks for the highest version.</extracomment>
        <translation>胜出 ← %1</translation>
    </message>
    <message numerus="yes">
        <source>+ %n more for the same version</source>
        <translation>
            <numerusform>另有 %n 个要求相同版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n older requirement(s)</source>
        <translation>
            <numerusform>另有 %n 个更旧的要求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>requires %n module(s)</source>
        <translation>
            <numerusform>依赖 %n 个模块</numerusform>
        </translation>
    </message>
    <message>
        <source>shown above</source>
        <translation>已在上方显示</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>not in the build</source>
        <translation>不在构建中</translation>
    </message>
    <message>
        <source>asks %1</source>
        <translation>要求 %1</translation>
    </message>
    <message>
        <source>Main module %1</source>
        <translation>主模块 %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1，版本 %2：%3</translation>
    </message>
    <message>
        <source>%1 asks for %2 and decides</source>
        <translation>%1 要求 %2 并起决定作用</translation>
    </message>
    <message>
        <source>%1 asks for %2</source>
        <translation>%1 要求 %2</translation>
    </message>
    <message>
        <source>%1 is not in the build itself, but its requirement counts all the same.</source>
        <translation>%1 本身不在构建中，但其需求照样计入。</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>选中版本</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
</context>
<context>
    <name>slipway::DependencyPanel</name>
    <message>
        <source>Dependencies</source>
        <translation>依赖</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Filter the modules</source>
        <translation>筛选模块</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Show only modules with a conflict</source>
        <translation>只显示有冲突的模块</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>Show only modules that this one requires directly</source>
        <translation>只显示此模块直接依赖的模块</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>以列表显示</translation>
    </message>
    <message>
        <source>Show the modules as a list with more columns</source>
        <translation>以列表显示模块，带更多列</translation>
    </message>
    <message>
        <source>Dependencies as a tree</source>
        <translation>依赖树</translation>
    </message>
    <message>
        <source>Dependencies as a list</source>
        <translation>依赖列表</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n 个模块</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them. &quot;go list -m all&quot; says the same.</source>
        <translation>全部模块。“go list -m all”的结果相同。</translation>
    </message>
    <message>
        <source>All of them, as the module cache tells.</source>
        <translation>全部模块，依据模块缓存。</translation>
    </message>
    <message>
        <source>%1, confirmed by go</source>
        <translation>%1，已由 go 确认</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n 个冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The go.mod of %n module(s) could not be read; what they require is not known.</source>
        <translation>
            <numerusform>%n 个模块的 go.mod 无法读取；其依赖未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy &quot;%1&quot;</source>
        <translation>复制“%1”</translation>
    </message>
    <message>
        <source>Trust…</source>
        <translation>信任…</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开项目。</translation>
    </message>
    <message>
        <source>Open a folder with a go.mod, or drop one here.</source>
        <translation>请打开含有 go.mod 的文件夹，或将其拖放到此处。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>The modules cannot be read.</source>
        <translation>无法读取模块。</translation>
    </message>
    <message>
        <source>Show in go.mod</source>
        <translation>在 go.mod 中显示</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the modules…</source>
        <translation>正在读取模块…</translation>
    </message>
    <message>
        <source>Nothing is started for it, and nothing is downloaded.</source>
        <translation>不会为此启动程序，也不下载任何内容。</translation>
    </message>
    <message>
        <source>This module requires nothing yet.</source>
        <translation>此模块尚无依赖。</translation>
    </message>
    <message>
        <source>What go.mod requires appears here, with all that it brings along.</source>
        <translation>go.mod 的依赖及其带来的一切会显示在这里。</translation>
    </message>
    <message>
        <source>No module matches the filter.</source>
        <translation>没有模块符合筛选条件。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Vulnerabilities, updates, licences and checksums of the modules</source>
        <translation>模块的漏洞、更新、许可证与校验和</translation>
    </message>
    <message numerus="yes">
        <source>%n vulnerable</source>
        <translation>
            <numerusform>%n 个有漏洞</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only modules with a known vulnerability</source>
        <translation>仅显示有已知漏洞的模块</translation>
    </message>
    <message numerus="yes">
        <source>%n update(s)</source>
        <translation>
            <numerusform>%n 个更新</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only modules with a newer version</source>
        <translation>仅显示有新版本的模块</translation>
    </message>
    <message numerus="yes">
        <source>Show only modules with a newer version. Nothing is known about %n module(s).</source>
        <translation>
            <numerusform>仅显示有新版本的模块。有 %n 个模块的情况未知。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::EvidenceSection</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Is it compiled in?</source>
        <translation>是否编译进程序？</translation>
    </message>
    <message>
        <source>A module in the build list need not be in the program. go can say whether a package of it is compiled in, and for which targets.</source>
        <translation>构建列表中的模块不一定会进入程序。go 能说明是否有它的包被编译进去，以及针对哪些目标平台。</translation>
    </message>
    <message>
        <source>Asking go about packages: %1 of %2</source>
        <translation>正在向 go 查询包：%1/%2</translation>
    </message>
</context>
<context>
    <name>slipway::FileViewer</name>
    <message>
        <source>Open in editor</source>
        <translation>在编辑器中打开</translation>
    </message>
    <message>
        <source>Source file</source>
        <translation>源文件</translation>
    </message>
    <message>
        <source>Source file %1</source>
        <translation>源文件 %1</translation>
    </message>
    <message>
        <source>%1 cannot be shown.</source>
        <translation>无法显示 %1。</translation>
    </message>
</context>
<context>
    <name>slipway::FindBar</name>
    <message>
        <source>Find in output</source>
        <translation>在输出中查找</translation>
    </message>
    <message>
        <source>Match upper and lower case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Show only lines that match</source>
        <translation>只显示匹配的行</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处匹配</translation>
    </message>
    <message>
        <source>Not a regular expression</source>
        <translation>不是正则表达式</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which match, of how many</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <comment>that match</comment>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::Findings</name>
    <message numerus="yes">
        <source>and %n more note(s)</source>
        <translation>
            <numerusform>还有 %n 条说明</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::GetRules</name>
    <message>
        <source>This is the main module itself; it has no version to choose.</source>
        <translation>这是主模块本身，没有版本可选。</translation>
    </message>
    <message>
        <source>Every go.mod has a go line.</source>
        <translation>每个 go.mod 都有 go 行。</translation>
    </message>
    <message>
        <source>Two different versions of it are asked for.</source>
        <translation>对它要求了两个不同的版本。</translation>
    </message>
    <message>
        <source>Name one of them.</source>
        <translation>请只写其中一个。</translation>
    </message>
    <message>
        <source>A what-if is about one go.mod, and this is a workspace.</source>
        <translation>假设分析针对单个 go.mod，而这是一个工作区。</translation>
    </message>
    <message>
        <source>Drop the exclude line, or choose another version.</source>
        <translation>请删除 exclude 行，或选择另一个版本。</translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <translation>%1 依赖 %2</translation>
    </message>
    <message>
        <source>%1 requires %2 by way of %3</source>
        <translation>%1 经由 %3 依赖 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of modules</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 is to go</source>
        <translation>要求移除 %1</translation>
    </message>
    <message>
        <source>%1 is asked for</source>
        <translation>要求的是 %1</translation>
    </message>
    <message>
        <source>The go.mod of %1 cannot be read: %2.</source>
        <translation>无法读取 %1 的 go.mod：%2。</translation>
    </message>
    <message>
        <source>%1 is above what is asked for.</source>
        <translation>%1 高于所要求的版本。</translation>
    </message>
    <message>
        <source>%1, but %2: both together cannot be.</source>
        <translation>%1，但%2：两者不能同时满足。</translation>
    </message>
    <message>
        <source>%1 %2 comes in, because what is asked for needs it.</source>
        <translation>新增 %1 %2，因为所要求的版本需要它。</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 被移除。</translation>
    </message>
    <message>
        <source>%1 becomes %2.</source>
        <translation>%1 变为 %2。</translation>
    </message>
    <message>
        <source>%1 is removed: no version of it that is known does with that. %2, but %3.</source>
        <translation>%1 被移除：已知的版本都不满足。%2，但%3。</translation>
    </message>
    <message>
        <source>%1 becomes %2: %3, but %4.</source>
        <translation>%1 变为 %2：%3，但%4。</translation>
    </message>
</context>
<context>
    <name>slipway::GoModPanel</name>
    <message>
        <source>Text of %1</source>
        <translation>%1 的文本</translation>
    </message>
    <message>
        <source>%1 was changed by another program while you were editing it.</source>
        <translation>%1 在你编辑期间被其他程序更改。</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开项目。</translation>
    </message>
    <message>
        <source>Open a folder with a go.mod, or drop one here.</source>
        <translation>请打开含有 go.mod 的文件夹，或将其拖放到此处。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>%1 cannot be shown.</source>
        <translation>无法显示 %1。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>The file as text</source>
        <translation>以文本显示文件</translation>
    </message>
    <message>
        <source>The same file as fields and tables</source>
        <translation>以字段和表格显示同一文件</translation>
    </message>
</context>
<context>
    <name>slipway::GoSettingsDialog</name>
    <message>
        <source>Go Settings</source>
        <translation>Go 设置</translation>
    </message>
    <message>
        <source>Settings of go</source>
        <translation>go 的设置</translation>
    </message>
    <message>
        <source>Check a module</source>
        <translation>检查模块</translation>
    </message>
    <message>
        <source>Pages of the go settings</source>
        <translation>Go 设置的页面</translation>
    </message>
    <message>
        <source>There is no go that could write a change.</source>
        <translation>没有可以写入更改的 go。</translation>
    </message>
    <message>
        <source>go writes these settings, and no program is started while a project is open that is not trusted.</source>
        <translation>这些设置由 go 写入；打开未受信任的项目时不启动任何程序。</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>已更改 %1。</translation>
    </message>
</context>
<context>
    <name>slipway::GoSettingsModel</name>
    <message>
        <source>no value</source>
        <translation>没有值</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>slipway::Graph</name>
    <message>
        <source>A step has no name.</source>
        <translation>有步骤没有名称。</translation>
    </message>
    <message>
        <source>Two steps have the name %1.</source>
        <translation>有两个步骤名为 %1。</translation>
    </message>
    <message>
        <source>%1 needs %2, which is not in the plan.</source>
        <translation>%1 依赖 %2，但计划中没有它。</translation>
    </message>
    <message>
        <source>These steps wait for each other: %1.</source>
        <translation>这些步骤互相等待：%1。</translation>
    </message>
    <message>
        <source>%1 stands before %2, which it needs.</source>
        <translation>%1 排在它所依赖的 %2 之前。</translation>
    </message>
</context>
<context>
    <name>slipway::HistoryPanel</name>
    <message>
        <source>the files as they are</source>
        <translation>现在的文件</translation>
    </message>
    <message>
        <source>From %1 to</source>
        <translation>从 %1 到</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 is now direct.</source>
        <translation>%1 现为直接依赖。</translation>
    </message>
    <message>
        <source>%1 is now indirect.</source>
        <translation>%1 现为间接依赖。</translation>
    </message>
    <message>
        <source>Open a project to see its past.</source>
        <translation>打开项目以查看其历史。</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>The repository cannot be read.</source>
        <translation>无法读取仓库。</translation>
    </message>
    <message>
        <source>Reading the revisions…</source>
        <translation>正在读取版本…</translation>
    </message>
    <message>
        <source>The project has no past yet.</source>
        <translation>项目还没有历史。</translation>
    </message>
    <message>
        <source>It is in no git repository, or nothing was committed.</source>
        <translation>它不在 git 仓库中，或者尚无提交。</translation>
    </message>
    <message>
        <source>Filter revisions</source>
        <translation>筛选版本</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Modules that changed</source>
        <translation>变化的模块</translation>
    </message>
    <message>
        <source>Look at this state</source>
        <translation>查看此状态</translation>
    </message>
    <message>
        <source>Shows dependencies and reasons as they were then. Nothing is checked out, and go.mod stays as it is.</source>
        <translation>按当时的样子显示依赖及原因。不会检出任何文件，go.mod 保持不变。</translation>
    </message>
</context>
<context>
    <name>slipway::Journal::Private</name>
    <message>
        <source>Another Slipway is at this run.</source>
        <translation>另一个 Slipway 正在处理该运行。</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it there.</source>
        <translation>请等它完成，或在那里停止它。</translation>
    </message>
    <message>
        <source>It cannot be said what is public already. Look there, then move the journal away to begin anew.</source>
        <translation>无法判断哪些内容已经公开。请先查看，然后移走日志以重新开始。</translation>
    </message>
</context>
<context>
    <name>slipway::LicenceModel</name>
    <message>
        <source>not looked for</source>
        <translation>未查找</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>slipway::LineHints</name>
    <message>
        <source>was %1</source>
        <translation>原为 %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>selected %1</source>
        <translation>选中 %1</translation>
    </message>
    <message>
        <source>replaced by a folder</source>
        <translation>已被文件夹替换</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已替换</translation>
    </message>
    <message>
        <source>local replace: a release is refused</source>
        <translation>本地替换：发布会被拒绝</translation>
    </message>
    <message>
        <source>nothing requires it</source>
        <translation>没有模块依赖它</translation>
    </message>
    <message>
        <source>has no effect: %1 is selected</source>
        <translation>不起作用：选中的是 %1</translation>
    </message>
    <message>
        <source>a dependency needs %1</source>
        <translation>某个依赖需要 %1</translation>
    </message>
</context>
<context>
    <name>slipway::LogView</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Go to the end and follow it</source>
        <translation>跳到末尾并跟随</translation>
    </message>
    <message>
        <source>%1 new lines</source>
        <comment>lines of output</comment>
        <translation>%1 行新内容</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>跟随新行</translation>
    </message>
</context>
<context>
    <name>slipway::MainWindow</name>
    <message>
        <source>Open Rece&amp;nt</source>
        <translation>打开最近的项目(&amp;N)</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>依赖</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标平台</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Restricted: this folder is read and drawn, but no program runs on its behalf. Building and releasing need your trust.</source>
        <translation>受限：此文件夹只被读取和绘制，不为它运行任何程序。构建与发布需要你的信任。</translation>
    </message>
    <message>
        <source>Trust this folder</source>
        <translation>信任此文件夹</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>%1 – Slipway</source>
        <translation>%1 – Slipway</translation>
    </message>
    <message>
        <source>The changes to go.mod that were not saved are back.</source>
        <translation>未保存的 go.mod 更改已恢复。</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>放弃这些更改</translation>
    </message>
    <message>
        <source>go.mod has changes that are not saved.</source>
        <translation>go.mod 有未保存的更改。</translation>
    </message>
    <message>
        <source>Discard and open</source>
        <translation>放弃并打开</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存直接关闭</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message numerus="yes">
        <source>Started: %n steps</source>
        <translation>
            <numerusform>已开始：%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The rehearsal is done. Nothing left this machine.</source>
        <translation>演练完成。没有内容离开本机。</translation>
    </message>
    <message>
        <source>The build is done.</source>
        <translation>构建完成。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>The project compiles with that go.mod.</source>
        <translation>使用该 go.mod，项目可以编译。</translation>
    </message>
    <message>
        <source>The command is done.</source>
        <translation>命令已完成。</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>Title of the tab that shows what a program weighs.</extracomment>
        <translation>大小</translation>
    </message>
    <message>
        <source>Past</source>
        <extracomment>Title of the tab that shows what changed in the project&apos;s modules.</extracomment>
        <translation>历史</translation>
    </message>
    <message>
        <source>You look at %1 of %2. go.mod in the editor is the one of now.</source>
        <translation>您正在查看 %1（%2）。编辑器中的 go.mod 仍是现在的。</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Another revision…</source>
        <translation>其他版本…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of go.mod changed; Undo takes them back.</source>
        <translation>
            <numerusform>go.mod 有 %n 行已更改；“撤销”可恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>The look for updates is done.</source>
        <translation>查找更新已完成。</translation>
    </message>
    <message>
        <source>govulncheck is done.</source>
        <translation>govulncheck 已完成。</translation>
    </message>
    <message>
        <source>No program for folders was found on this machine.</source>
        <translation>这台机器上没有找到能打开文件夹的程序。</translation>
    </message>
    <message>
        <source>Open it in a program of your choice.</source>
        <translation>请用您惯用的程序打开它。</translation>
    </message>
</context>
<context>
    <name>slipway::MatrixView</name>
    <message>
        <source>Target matrix: operating systems and architectures</source>
        <translation>目标平台矩阵：操作系统与架构</translation>
    </message>
    <message>
        <source>Architectures</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Operating systems</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>所有目标平台</translation>
    </message>
    <message>
        <source>Check or clear all targets that are shown</source>
        <translation>勾选或清除显示的所有目标平台</translation>
    </message>
    <message>
        <source>Go&apos;s default</source>
        <translation>Go 的默认值</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>All</source>
        <comment>all targets</comment>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>slipway::MeaningPanel</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Show what failed</source>
        <translation>显示失败项</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Open at line %1</source>
        <translation>打开第 %1 行</translation>
    </message>
    <message>
        <source>Retry what failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Retry target</source>
        <translation>重试该目标平台</translation>
    </message>
    <message>
        <source>Retry step</source>
        <translation>重试该步骤</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>slipway::MessageStack</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>slipway::ModEditor</name>
    <message>
        <source>Why %1?</source>
        <translation>为何是 %1？</translation>
    </message>
</context>
<context>
    <name>slipway::ModFindBar</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>From the other end</source>
        <translation>从另一端继续</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>在此文件中查找</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭搜索</translation>
    </message>
</context>
<context>
    <name>slipway::ModForm</name>
    <message>
        <source>Requirements</source>
        <translation>依赖</translation>
    </message>
    <message>
        <source>Replacements</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>Retractions</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Godebug</source>
        <translation>Godebug</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>The name of a table and how many lines it has.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 Mend it as text.</source>
        <translation>%1 请在文本中修正。</translation>
    </message>
    <message>
        <source>&amp;Module:</source>
        <translation>模块(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Go:</source>
        <translation>Go(&amp;G)：</translation>
    </message>
    <message>
        <source>T&amp;oolchain:</source>
        <translation>工具链(&amp;O)：</translation>
    </message>
    <message>
        <source>as the go line says</source>
        <translation>与 go 行一致</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>在文本中显示</translation>
    </message>
    <message>
        <source>Lines of go.mod</source>
        <translation>go.mod 的各行</translation>
    </message>
</context>
<context>
    <name>slipway::ModTableModel</name>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>New line, %1</source>
        <translation>新行，%1</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>间接</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1：空</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>选中版本</translation>
    </message>
    <message>
        <source>Indirect</source>
        <translation>间接</translation>
    </message>
    <message>
        <source>Version, or all</source>
        <translation>版本（空为全部）</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Its version</source>
        <translation>替换版本</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>The lowest version of a range.</extracomment>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>包</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>slipway::ModuleChecks</name>
    <message>
        <source>There is no copy of the vulnerability database on this machine yet.</source>
        <translation>本机尚无漏洞数据库的副本。</translation>
    </message>
    <message>
        <source>A check with the network fetches one.</source>
        <translation>联网检查会获取一份。</translation>
    </message>
    <message>
        <source>Which Go builds it is not known: the project is not trusted, or there is no Go.</source>
        <translation>不知道由哪个 Go 构建：项目未受信任，或没有 Go。</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>检查已取消。</translation>
    </message>
    <message>
        <source>This check starts programs, and the project is not trusted.</source>
        <translation>此检查会启动程序，而项目未受信任。</translation>
    </message>
    <message>
        <source>Trust the project first.</source>
        <translation>请先信任该项目。</translation>
    </message>
    <message>
        <source>Go has not answered yet.</source>
        <translation>Go 尚未回答。</translation>
    </message>
    <message>
        <source>govulncheck is not installed.</source>
        <translation>未安装 govulncheck。</translation>
    </message>
    <message>
        <source>This installs it: %1</source>
        <translation>安装命令：%1</translation>
    </message>
    <message>
        <source>govulncheck reads no zip file.</source>
        <translation>govulncheck 不能读取 zip 文件。</translation>
    </message>
    <message>
        <source>Unpack it and set GOVULNDB to the folder.</source>
        <translation>请解压，并将 GOVULNDB 设为该目录。</translation>
    </message>
    <message>
        <source>Licences are detected by a program, and the project is not trusted.</source>
        <translation>许可证由程序识别，而项目未受信任。</translation>
    </message>
    <message>
        <source>The licence detector is not installed.</source>
        <translation>未安装许可证识别程序。</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>无法创建目录。</translation>
    </message>
</context>
<context>
    <name>slipway::ModuleFacts</name>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>several majors</source>
        <translation>多个主版本</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>有歧义</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>retracted</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>needs a newer Go</source>
        <translation>需要更新的 Go</translation>
    </message>
    <message>
        <source>out of step</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>two names</source>
        <translation>两个名称</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>二进制</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>replaced → %1</source>
        <translation>替换 → %1</translation>
    </message>
    <message>
        <source>go.mod says %1</source>
        <translation>go.mod 写的是 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) asked</source>
        <translation>
            <numerusform>要求了 %n 个版本</numerusform>
        </translation>
    </message>
    <message>
        <source>The code comes from %1.</source>
        <translation>代码来自 %1。</translation>
    </message>
    <message>
        <source>go.mod asks for %1, but other modules need %2; go would write that line anew.</source>
        <translation>go.mod 要求 %1，但其他模块需要 %2；go 会改写该行。</translation>
    </message>
    <message>
        <source>vulnerable</source>
        <translation>有漏洞</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>update %1</source>
        <translation>可更新到 %1</translation>
    </message>
</context>
<context>
    <name>slipway::ModuleListModel</name>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>The version that is built</source>
        <translation>实际构建的版本</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>选中版本</translation>
    </message>
    <message>
        <source>The version that go.mod asks for</source>
        <translation>go.mod 要求的版本</translation>
    </message>
    <message>
        <source>In go.mod</source>
        <translation>go.mod 中</translation>
    </message>
    <message>
        <source>How many requirements there are on it</source>
        <extracomment>Heading of a column: how many modules ask for this one.</extracomment>
        <translation>对它的需求数量</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>需求数</translation>
    </message>
    <message>
        <source>The Go version that it needs</source>
        <translation>它所需的 Go 版本</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未查询</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>major %1</source>
        <extracomment>In the column of newest versions: the module is at it.</extracomment>
        <translation>主版本 %1</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>The newest version of the same path, as the proxies say</source>
        <translation>据代理所示同一路径的最新版本</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>How long ago the selected version was made</source>
        <extracomment>Heading of a column: how long ago the selected version was made.</extracomment>
        <translation>所选版本发布至今的时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The licence that its files name</source>
        <translation>其文件中写明的许可证</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>slipway::ModuleMenu</name>
    <message>
        <source>&amp;Why this version</source>
        <translation>为何是这个版本(&amp;W)</translation>
    </message>
    <message>
        <source>Show in &amp;go.mod</source>
        <translation>在 go.mod 中显示(&amp;G)</translation>
    </message>
    <message>
        <source>Show in &amp;go.mod (it has no line for it)</source>
        <translation>在 go.mod 中显示（没有对应的行）(&amp;G)</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
    <message>
        <source>Copy path with &amp;version</source>
        <translation>复制带版本的路径(&amp;V)</translation>
    </message>
    <message>
        <source>Copy &quot;%1&quot;</source>
        <translation>复制“%1”</translation>
    </message>
</context>
<context>
    <name>slipway::OutputHeader</name>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest lines in view</source>
        <translation>始终显示最新的行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%n 个完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%n 个运行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <comment>steps</comment>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>build · %n target(s)</source>
        <translation>
            <numerusform>构建 · %n 个目标平台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rehearsal · %n step(s)</source>
        <translation>
            <numerusform>演练 · %n 个步骤</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::OutputPanel</name>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Only the first %1 lines were copied: the rest would be too much for it.</source>
        <translation>只复制了前 %1 行：其余内容过多。</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开项目。</translation>
    </message>
    <message>
        <source>Here you see what builds and releases print.</source>
        <translation>构建与发布的输出会显示在这里。</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>正在读取项目…</translation>
    </message>
    <message>
        <source>Nothing is run for a project that you have not trusted.</source>
        <translation>不会为未受信任的项目运行任何内容。</translation>
    </message>
    <message>
        <source>Building runs programs that the project chooses. Trust it if you know where it comes from.</source>
        <translation>构建会运行项目所选的程序。若你知道它的来源，可以信任它。</translation>
    </message>
    <message>
        <source>Trust…</source>
        <translation>信任…</translation>
    </message>
    <message>
        <source>Choose targets on the right first.</source>
        <translation>请先在右侧选择目标平台。</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) are chosen.</source>
        <translation>
            <numerusform>已选择 %n 个目标平台。</numerusform>
        </translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>There is no such file on this machine.</source>
        <translation>本机没有这个文件。</translation>
    </message>
    <message>
        <source>The project could not be read.</source>
        <translation>无法读取项目。</translation>
    </message>
    <message>
        <source>Nothing was built since the project was opened.</source>
        <translation>打开项目以来还没有构建过。</translation>
    </message>
</context>
<context>
    <name>slipway::Palette</name>
    <message>
        <source>Actions, modules, targets, files, projects…</source>
        <translation>操作、模块、目标平台、文件、项目…</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找任何内容</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
</context>
<context>
    <name>slipway::PaletteModel</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>slipway::PlanView</name>
    <message>
        <source>Left out: a rehearsal stays on this machine.</source>
        <translation>已略去：演练只在本机进行。</translation>
    </message>
    <message>
        <source>Show output</source>
        <translation>显示输出</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>slipway::ProcessJob</name>
    <message>
        <source>The folder to work in cannot be entered: %1</source>
        <translation>无法进入工作文件夹：%1</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be read.</source>
        <translation>请检查该文件夹存在且可读。</translation>
    </message>
    <message>
        <source>No temporary folder can be made here: %1</source>
        <translation>无法在此创建临时文件夹：%1</translation>
    </message>
    <message>
        <source>Free some space, or set TMPDIR to a folder that can be written to.</source>
        <translation>请腾出空间，或将 TMPDIR 设为可写的文件夹。</translation>
    </message>
    <message>
        <source>The interpreter that this program names was not found.</source>
        <translation>未找到该程序指定的解释器。</translation>
    </message>
    <message>
        <source>Install the interpreter named in its first line, or correct that line.</source>
        <translation>请安装其首行指定的解释器，或更正该行。</translation>
    </message>
    <message>
        <source>The program “%1” was not found.</source>
        <translation>未找到程序“%1”。</translation>
    </message>
    <message>
        <source>Install it, or add its folder to PATH and start Slipway again.</source>
        <translation>请安装它，或将其文件夹加入 PATH 后重新启动 Slipway。</translation>
    </message>
    <message>
        <source>Check that the file may be executed and that its file system allows programs.</source>
        <translation>请检查该文件可执行，且其文件系统允许运行程序。</translation>
    </message>
    <message>
        <source>It may be built for another system or another processor.</source>
        <translation>它可能是为其他系统或处理器构建的。</translation>
    </message>
    <message>
        <source>The command line or its environment is too long for this system.</source>
        <translation>命令行或环境对本系统而言过长。</translation>
    </message>
    <message>
        <source>The program “%1” could not be started: %2</source>
        <translation>无法启动程序“%1”：%2</translation>
    </message>
    <message>
        <source>exit status %1</source>
        <translation>退出状态 %1</translation>
    </message>
    <message>
        <source>ended by signal %1, %2</source>
        <translation>被信号 %1（%2）终止</translation>
    </message>
    <message>
        <source>The system may have run out of memory: close other programs or run fewer steps at once.</source>
        <translation>系统可能内存不足：请关闭其他程序，或同时运行更少的步骤。</translation>
    </message>
    <message>
        <source>It failed without a word.</source>
        <translation>它没有任何说明便失败了。</translation>
    </message>
    <message numerus="yes">
        <source>It left %n process(es) behind, which were ended.</source>
        <translation>
            <numerusform>它留下 %n 个进程，已将其终止。</numerusform>
        </translation>
    </message>
    <message>
        <source>The program that starts other programs is missing.</source>
        <translation>缺少用于启动其他程序的程序。</translation>
    </message>
    <message>
        <source>Install Slipway again; slipway-run belongs into its libexec folder.</source>
        <translation>请重新安装 Slipway；slipway-run 应位于其 libexec 文件夹中。</translation>
    </message>
    <message>
        <source>It could not be started: %1</source>
        <translation>无法启动它：%1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Its supervisor was ended from outside.</source>
        <translation>其监管程序被外部终止。</translation>
    </message>
    <message>
        <source>Run it again. If the system was short of memory, run fewer steps at once.</source>
        <translation>请重新运行。若系统内存不足，请同时运行更少的步骤。</translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) of fewer than %1 bytes cannot be hidden in the output. Choose longer ones.</source>
        <translation>
            <numerusform>有 %n 个机密不足 %1 字节，无法在输出中隐藏。请换用更长的机密。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ProjectBar</name>
    <message>
        <source>No project</source>
        <translation>没有项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>发布…</translation>
    </message>
    <message>
        <source>no repository</source>
        <translation>没有仓库</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1，有更改</translation>
    </message>
    <message>
        <source>%1, clean</source>
        <translation>%1，干净</translation>
    </message>
    <message>
        <source>Branch and its state</source>
        <translation>分支及其状态</translation>
    </message>
    <message>
        <source>This folder is not in a git repository.</source>
        <translation>此文件夹不在 git 仓库中。</translation>
    </message>
    <message>
        <source>No commit yet</source>
        <translation>尚无提交</translation>
    </message>
    <message>
        <source>Commit %1</source>
        <translation>提交 %1</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>没有标签</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>标签 %1</translation>
    </message>
    <message>
        <source>After tag %1</source>
        <translation>标签 %1 之后</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>已更改的文件</translation>
    </message>
    <message>
        <source>Go: problem</source>
        <translation>Go：有问题</translation>
    </message>
    <message>
        <source>Go…</source>
        <translation>Go…</translation>
    </message>
    <message>
        <source>Go not asked</source>
        <translation>未询问 Go</translation>
    </message>
    <message>
        <source>Go version</source>
        <translation>Go 版本</translation>
    </message>
    <message>
        <source>Go is asked for its version when you trust this folder.</source>
        <translation>信任此文件夹后才会询问 Go 的版本。</translation>
    </message>
    <message>
        <source>no command</source>
        <translation>没有命令</translation>
    </message>
    <message>
        <source>Main package</source>
        <translation>主包</translation>
    </message>
    <message>
        <source>No package main was found in this module.</source>
        <translation>此模块中没有找到 main 包。</translation>
    </message>
    <message>
        <source>The package that is built</source>
        <translation>要构建的包</translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n 个目标平台</numerusform>
        </translation>
    </message>
    <message>
        <source>root package</source>
        <translation>根目录包</translation>
    </message>
</context>
<context>
    <name>slipway::ProjectEvidence</name>
    <message>
        <source>Only go can say which packages are compiled in, and no program runs here until you trust this folder.</source>
        <translation>只有 go 才能说明哪些包会被编译进程序，而在您信任此文件夹之前不会运行任何程序。</translation>
    </message>
    <message>
        <source>“slipway trust” allows it.</source>
        <translation>“slipway trust”可授予信任。</translation>
    </message>
    <message>
        <source>go has not answered yet.</source>
        <translation>go 尚未作答。</translation>
    </message>
</context>
<context>
    <name>slipway::Proof</name>
    <message>
        <source>Copy go.mod</source>
        <translation>复制 go.mod</translation>
    </message>
    <message>
        <source>Copy go.sum</source>
        <translation>复制 go.sum</translation>
    </message>
    <message>
        <source>Select the modules</source>
        <translation>选择模块</translation>
    </message>
    <message>
        <source>Compile every package</source>
        <translation>编译所有包</translation>
    </message>
    <message>
        <source>Look for mistakes</source>
        <translation>查找错误</translation>
    </message>
    <message>
        <source>Run the tests</source>
        <translation>运行测试</translation>
    </message>
    <message>
        <source>Prepare %1</source>
        <translation>准备 %1</translation>
    </message>
    <message>
        <source>Read the API of %1</source>
        <translation>读取 %1 的 API</translation>
    </message>
    <message>
        <source>Compare the API of %1</source>
        <translation>比较 %1 的 API</translation>
    </message>
    <message>
        <source>Copy go.work</source>
        <translation>复制 go.work</translation>
    </message>
    <message>
        <source>Copy go.work.sum</source>
        <translation>复制 go.work.sum</translation>
    </message>
    <message>
        <source>Let the copy of go.mod stand for the file</source>
        <translation>让 go.mod 的副本代替原文件</translation>
    </message>
</context>
<context>
    <name>slipway::Questions</name>
    <message>
        <source>Open a folder with a Go module</source>
        <translation>打开含有 Go 模块的文件夹</translation>
    </message>
    <message>
        <source>Open go.mod, go.work or any other .mod file</source>
        <translation>打开 go.mod、go.work 或任意其他 .mod 文件</translation>
    </message>
    <message>
        <source>Go modules (*.mod go.work)</source>
        <translation>Go 模块 (*.mod go.work)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Compare with an older build</source>
        <translation>与较早的构建比较</translation>
    </message>
    <message>
        <source>Open a program that Go has built</source>
        <translation>打开由 Go 构建的程序</translation>
    </message>
</context>
<context>
    <name>slipway::RecipeNotes</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>What the recipe asks</source>
        <translation>配方的要求</translation>
    </message>
    <message numerus="yes">
        <source>The recipe has %n error(s); nothing is run until they are gone.</source>
        <translation>
            <numerusform>配方有 %n 个错误；在消除之前不会运行任何内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n note(s) on the recipe.</source>
        <translation>
            <numerusform>配方有 %n 条说明。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ReleaseHeader</name>
    <message>
        <source>Rehearse</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>发布 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n changed file(s)</source>
        <comment>that are not committed</comment>
        <translation>
            <numerusform>%n 个已更改的文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>没有内容离开本机。</translation>
    </message>
    <message>
        <source>%1 · nothing leaves this machine</source>
        <translation>%1 · 没有内容离开本机</translation>
    </message>
    <message>
        <source>Empties dist, then builds, packs and sums everything, and publishes nothing</source>
        <translation>先清空 dist，然后构建、打包并计算全部校验和，不发布任何内容</translation>
    </message>
</context>
<context>
    <name>slipway::ReleasePanel</name>
    <message>
        <source>Nothing is run for a project that you have not trusted.</source>
        <translation>不会为未受信任的项目运行任何内容。</translation>
    </message>
    <message>
        <source>The recipe has errors.</source>
        <translation>配方有错误。</translation>
    </message>
    <message>
        <source>It is running already.</source>
        <translation>它已在运行。</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>尚无计划。</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开项目。</translation>
    </message>
    <message>
        <source>Here a release is planned and rehearsed.</source>
        <translation>在这里计划并演练发布。</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>正在读取项目…</translation>
    </message>
    <message>
        <source>The project could not be read.</source>
        <translation>无法读取项目。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Planning the release…</source>
        <translation>正在计划发布…</translation>
    </message>
    <message>
        <source>This release cannot be planned.</source>
        <translation>无法计划此次发布。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>流水线</translation>
    </message>
    <message>
        <source>running %1</source>
        <translation>运行中 %1</translation>
    </message>
    <message>
        <source>failed after %1</source>
        <translation>%1 后失败</translation>
    </message>
    <message>
        <source>stopped after %1</source>
        <translation>%1 后停止</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>用时 %1 完成</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Retry what failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>This is the plan. Nothing is run for a project that you have not trusted.</source>
        <translation>这是计划。不会为未受信任的项目运行任何内容。</translation>
    </message>
    <message>
        <source>Trust…</source>
        <translation>信任…</translation>
    </message>
    <message>
        <source>The rehearsal failed: %1</source>
        <comment>error</comment>
        <translation>演练失败：%1</translation>
    </message>
    <message>
        <source>Show output</source>
        <translation>显示输出</translation>
    </message>
    <message>
        <source>The rehearsal was stopped. What is done stays done.</source>
        <translation>演练已停止。已完成的保持完成。</translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n file(s), %1, in %2. Nothing was published.</source>
        <comment>files, size, folder</comment>
        <translation>
            <numerusform>已演练：%n 个文件，%1，位于 %2。没有发布任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>slipway::RemedyBox</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Put the files back as they were</source>
        <translation>将文件恢复原状</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Programs run only in a folder that you trust, and one run at a time.</source>
        <translation>只在你信任的文件夹中运行程序，且一次只有一个运行。</translation>
    </message>
    <message>
        <source>%1 changed files of the project.</source>
        <translation>%1 修改了项目中的文件。</translation>
    </message>
</context>
<context>
    <name>slipway::RemedyList</name>
    <message>
        <source>Do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Do it: %1</source>
        <translation>执行：%1</translation>
    </message>
</context>
<context>
    <name>slipway::RevisionModel</name>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Revision</source>
        <extracomment>Heading of a column: tags, branches and commits.</extracomment>
        <translation>版本</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>Heading of a column: the first line of a commit&apos;s message.</extracomment>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>slipway::RunList</name>
    <message>
        <source>Steps of the run</source>
        <translation>运行的步骤</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>What the program weighs</source>
        <translation>程序的大小构成</translation>
    </message>
</context>
<context>
    <name>slipway::Runner</name>
    <message>
        <source>The run was cancelled.</source>
        <translation>运行已取消。</translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation>%1 已取消。</translation>
    </message>
    <message>
        <source>An earlier try was interrupted here, and it is not known whether %1 was done.</source>
        <translation>之前的尝试在此中断，无法确定 %1 是否完成。</translation>
    </message>
    <message>
        <source>Look at the place it would have changed, then start a new run.</source>
        <translation>请查看它会更改的地方，然后开始新的运行。</translation>
    </message>
    <message>
        <source>Nothing here can do this step.</source>
        <translation>此处无法执行该步骤。</translation>
    </message>
    <message>
        <source>The run stops because %1 failed.</source>
        <translation>由于 %1 失败，运行停止。</translation>
    </message>
    <message>
        <source>It needs %1, which was cancelled.</source>
        <translation>它依赖的 %1 已取消。</translation>
    </message>
    <message>
        <source>It needs %1, which failed.</source>
        <translation>它依赖的 %1 失败了。</translation>
    </message>
</context>
<context>
    <name>slipway::SearchButton</name>
    <message>
        <source>Search modules, targets, actions…</source>
        <translation>搜索模块、目标平台、操作…</translation>
    </message>
</context>
<context>
    <name>slipway::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>配色(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Editor:</source>
        <translation>编辑器(&amp;E)：</translation>
    </message>
    <message>
        <source>the built-in viewer</source>
        <translation>内置查看器</translation>
    </message>
    <message>
        <source>For instance: code -g {file}:{line}:{column}</source>
        <translation>例如：code -g {file}:{line}:{column}</translation>
    </message>
    <message>
        <source>As the system</source>
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
</context>
<context>
    <name>slipway::SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Those without a value &amp;too</source>
        <translation>也显示没有值的(&amp;T)</translation>
    </message>
    <message>
        <source>Settings of go</source>
        <translation>go 的设置</translation>
    </message>
    <message>
        <source>Value of the chosen setting</source>
        <translation>所选设置的值</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>取消写入(&amp;T)</translation>
    </message>
    <message>
        <source>Remove what go env -w wrote: go&apos;s own value counts again.</source>
        <translation>删除 go env -w 写入的值：go 自己的值重新起作用。</translation>
    </message>
    <message>
        <source>The command for a change stands here.</source>
        <translation>更改所用的命令会显示在这里。</translation>
    </message>
    <message>
        <source>%1, set by: %2</source>
        <translation>%1，来源：%2</translation>
    </message>
    <message>
        <source>%1 The environment counts before the go env file, which says something else.</source>
        <translation>%1环境变量优先于 go env 文件，而后者是另一个值。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>Type the name and the password anew in the place of the stars.</source>
        <translation>请在星号处重新输入用户名和密码。</translation>
    </message>
</context>
<context>
    <name>slipway::SizeChangesModel</name>
    <message>
        <source>%1 new</source>
        <translation>%1 新增</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 移除</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Growth</source>
        <extracomment>Heading of a column: by how much it became larger.</extracomment>
        <translation>增长</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>slipway::SizeModel</name>
    <message>
        <source>%1, %2 of the file</source>
        <translation>%1，占文件的 %2</translation>
    </message>
    <message>
        <source>Code %1, tables %2, data %3</source>
        <translation>代码 %1，表 %2，数据 %3</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Share</source>
        <extracomment>Heading of a column: percent of the whole file.</extracomment>
        <translation>占比</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>Heading of a column: bytes of machine code.</extracomment>
        <translation>代码</translation>
    </message>
    <message>
        <source>Tables</source>
        <extracomment>Heading of a column: bytes of the runtime&apos;s tables about the code.</extracomment>
        <translation>表</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>slipway::SizePanel</name>
    <message>
        <source>As large as %1.</source>
        <translation>与 %1 一样大。</translation>
    </message>
    <message>
        <source>%1 larger than %2.</source>
        <translation>比 %2 大了 %1。</translation>
    </message>
    <message>
        <source>%1 smaller than %2.</source>
        <translation>比 %2 小了 %1。</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>返回图示</translation>
    </message>
    <message>
        <source>without symbols</source>
        <translation>无符号</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <source>%1 cannot be measured.</source>
        <translation>无法分析 %1。</translation>
    </message>
    <message>
        <source>Open another program…</source>
        <translation>打开其他程序…</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>See what makes a program large.</source>
        <translation>看看程序为什么大。</translation>
    </message>
    <message>
        <source>Build a target, or open any program that Go has linked. It is only read, never run.</source>
        <translation>构建一个目标平台，或打开任何由 Go 链接的程序。程序只会被读取，不会运行。</translation>
    </message>
    <message>
        <source>Choose one of the targets that were built, or open another program. It is only read, never run.</source>
        <translation>选择一个已构建的目标平台，或打开其他程序。程序只会被读取，不会运行。</translation>
    </message>
    <message>
        <source>Open a program…</source>
        <translation>打开程序…</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Choose an older build of the same program and see what grew.</source>
        <translation>选择同一程序的较早构建，看看增长了什么。</translation>
    </message>
    <message>
        <source>Map of sizes</source>
        <translation>大小分布图</translation>
    </message>
    <message>
        <source>Arrow keys go from tile to tile, Return goes into one, Backspace comes back. The tree beside it says the same.</source>
        <translation>方向键在方块间移动，回车键进入方块，退格键返回。旁边的树列出相同的内容。</translation>
    </message>
    <message>
        <source>Sizes as a tree</source>
        <translation>大小树</translation>
    </message>
    <message>
        <source>What grew and what shrank</source>
        <translation>增长与缩减</translation>
    </message>
    <message>
        <source>Where the map is</source>
        <translation>图示所在位置</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) in this program differ from go.mod.</source>
        <translation>
            <numerusform>此程序中有 %n 个模块与 go.mod 不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them: %1</source>
        <translation>查看全部：%1</translation>
    </message>
</context>
<context>
    <name>slipway::StartPage</name>
    <message>
        <source>See why a dependency has its version, edit go.mod, build for every platform and rehearse a release.</source>
        <translation>看清依赖为何是这个版本，编辑 go.mod，为每个平台构建并演练发布。</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>You can also drop a folder or a go.mod file on this window.</source>
        <translation>也可以将文件夹或 go.mod 文件拖放到此窗口。</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1（已不存在）</translation>
    </message>
</context>
<context>
    <name>slipway::StatusLine</name>
    <message>
        <source>Reading the project…</source>
        <translation>正在读取项目…</translation>
    </message>
    <message>
        <source>Restricted: read by Slipway alone, no program was started</source>
        <translation>受限：仅由 Slipway 读取，没有启动任何程序</translation>
    </message>
    <message numerus="yes">
        <source>%n modules could not be read</source>
        <translation>
            <numerusform>%n 个模块无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>The build list is confirmed by go list -m all</source>
        <translation>构建列表已由 go list -m all 确认</translation>
    </message>
    <message>
        <source>Read from the module cache, not confirmed by go yet</source>
        <translation>读取自模块缓存，尚未由 go 确认</translation>
    </message>
    <message>
        <source>English</source>
        <comment>name of the language this text is in</comment>
        <translation>中文</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>运行中 %1</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>The build list of the workspace is confirmed by go list -m all</source>
        <translation>工作区的构建列表已由 go list -m all 确认</translation>
    </message>
    <message>
        <source>The build list of the workspace, read from the module cache, not confirmed by go yet</source>
        <translation>工作区的构建列表，读自模块缓存，尚未由 go 确认</translation>
    </message>
    <message>
        <source>go obeys %1 here; with GOWORK=off the module is alone.</source>
        <translation>go 在这里遵循 %1；设置 GOWORK=off 时只看该模块本身。</translation>
    </message>
</context>
<context>
    <name>slipway::SumModel</name>
    <message>
        <source>module cache</source>
        <translation>模块缓存</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>slipway::TargetTable</name>
    <message>
        <source>Builds, one row for each target</source>
        <translation>构建，每行一个目标平台</translation>
    </message>
</context>
<context>
    <name>slipway::TargetsPanel</name>
    <message>
        <source>choice of targets</source>
        <translation>目标平台的选择</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>没有目标平台</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>预设：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>chosen targets of all ports</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) chosen</source>
        <translation>
            <numerusform>已选择 %n 个目标平台</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>+ %1 systems, %2 architectures</source>
        <comment>more of them, hidden</comment>
        <translation>+ %1 个系统，%2 个架构</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be built here</source>
        <comment>targets</comment>
        <translation>
            <numerusform>%n 个无法在此构建</numerusform>
        </translation>
    </message>
    <message>
        <source>This module has no main package, so there is nothing to build.</source>
        <translation>此模块没有主包，因此没有可构建的内容。</translation>
    </message>
    <message>
        <source>Go to a target to see its command.</source>
        <translation>选择一个目标平台以查看其命令。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>target, why it cannot be built</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Turn cgo off</source>
        <translation>关闭 cgo</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开项目。</translation>
    </message>
    <message>
        <source>Here you choose the platforms a program is built for.</source>
        <translation>在这里选择程序的目标平台。</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>正在读取项目…</translation>
    </message>
    <message>
        <source>The project could not be read.</source>
        <translation>无法读取项目。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看一次</translation>
    </message>
    <message>
        <source>Asking Go for its ports…</source>
        <translation>正在询问 Go 支持的平台…</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标平台</translation>
    </message>
</context>
<context>
    <name>slipway::ToolchainProbe</name>
    <message numerus="yes">
        <source>“go %1” has said nothing for %n second(s), so it was stopped.</source>
        <translation>
            <numerusform>“go %1”在 %n 秒内没有任何输出，因此已停止它。</numerusform>
        </translation>
    </message>
    <message>
        <source>Run “%1 %2” in a terminal to see what it waits for, or put another Go first in PATH.</source>
        <translation>在终端中运行“%1 %2”，看看它在等什么；或者把另一个 Go 放在 PATH 的最前面。</translation>
    </message>
</context>
<context>
    <name>slipway::Trial</name>
    <message>
        <source>%1 is not in the module cache, so what it requires is not known yet.</source>
        <translation>%1 不在模块缓存中，因此其依赖尚不清楚。</translation>
    </message>
    <message>
        <source>%1 stays selected: others ask for it.</source>
        <translation>%1 仍被选中：有其他模块要求它。</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>版本(&amp;V)：</translation>
    </message>
    <message>
        <source>Apply to go.mod</source>
        <translation>应用到 go.mod</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Version to try</source>
        <translation>要试用的版本</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将会改变的内容</translation>
    </message>
    <message>
        <source>retracted</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>发布于 %1</translation>
    </message>
    <message>
        <source>retracted by its author</source>
        <translation>已被作者撤回</translation>
    </message>
    <message>
        <source>retracted: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message>
        <source>go would refuse this.</source>
        <translation>go 会拒绝这样做。</translation>
    </message>
    <message>
        <source>Not every version of %1 is known here, so go may choose others.</source>
        <translation>这里并不知道 %1 的全部版本，go 可能会选择其他版本。</translation>
    </message>
    <message>
        <source>Programs run only in a folder that you trust.</source>
        <translation>只在你信任的文件夹中运行程序。</translation>
    </message>
    <message>
        <source>Let go select the modules, in a copy</source>
        <translation>让 go 在副本中选择模块</translation>
    </message>
    <message>
        <source>Compile the project with this version, in a copy</source>
        <translation>在副本中用这个版本编译项目</translation>
    </message>
    <message>
        <source>As go get does it: what requires more is lowered or removed</source>
        <translation>按 go get 的方式：降低或移除要求更高的模块</translation>
    </message>
    <message>
        <source>Check with go</source>
        <translation>用 go 核对</translation>
    </message>
    <message>
        <source>Prove it</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Compile and vet</source>
        <translation>编译并检查</translation>
    </message>
    <message>
        <source>Compile, vet and run the tests</source>
        <translation>编译、检查并运行测试</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本列表</translation>
    </message>
</context>
<context>
    <name>slipway::UpdatesModel</name>
    <message>
        <source>%1 was retracted: %2</source>
        <translation>%1 已被撤回：%2</translation>
    </message>
    <message>
        <source>Deprecated: %1</source>
        <translation>已弃用：%1</translation>
    </message>
    <message>
        <source>Whether there is a new major version is not known: %1</source>
        <translation>是否有新的主版本未知：%1</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>间接</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Patch</source>
        <extracomment>Heading of a column: the newest version with the same minor number.</extracomment>
        <translation>补丁</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>Heading of a column: how long ago the newest version was made.</extracomment>
        <translation>发布</translation>
    </message>
    <message>
        <source>New major</source>
        <translation>新主版本</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>slipway::VariantPicker</name>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>default</source>
        <comment>Go&apos;s default variant of an architecture</comment>
        <translation>默认</translation>
    </message>
    <message>
        <source>No target is current.</source>
        <translation>没有当前的目标平台。</translation>
    </message>
    <message>
        <source>%1 has none.</source>
        <comment>an architecture</comment>
        <translation>%1 没有变体。</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>未选择</translation>
    </message>
</context>
<context>
    <name>slipway::VerdictLabel</name>
    <message>
        <source>go is selecting the modules of a copy…</source>
        <translation>go 正在副本中选择模块…</translation>
    </message>
    <message>
        <source>go selects the same modules.</source>
        <translation>go 选择了相同的模块。</translation>
    </message>
    <message>
        <source>go selects other modules: %1</source>
        <translation>go 选择了不同的模块：%1</translation>
    </message>
    <message>
        <source>go refuses it: %1</source>
        <translation>go 拒绝：%1</translation>
    </message>
</context>
<context>
    <name>slipway::VulnModel</name>
    <message>
        <source>no fix</source>
        <translation>无修复</translation>
    </message>
    <message>
        <source>not looked for</source>
        <translation>未查找</translation>
    </message>
    <message>
        <source>only required</source>
        <translation>仅被依赖</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>called</source>
        <translation>被调用</translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation>漏洞</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>Found in</source>
        <extracomment>Heading of a column: the version that is used.</extracomment>
        <translation>所在版本</translation>
    </message>
    <message>
        <source>Fixed in</source>
        <translation>修复于</translation>
    </message>
    <message>
        <source>Reach</source>
        <extracomment>Heading of a column: whether the faulty code is called.</extracomment>
        <translation>波及</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
</context>
<context>
    <name>slipway::WhyGraph</name>
    <message>
        <source>%1 selected</source>
        <translation>选中 %1</translation>
    </message>
    <message>
        <source>%1 your go.mod</source>
        <translation>%1 你的 go.mod</translation>
    </message>
    <message>
        <source>%1 (main)</source>
        <translation>%1（主模块）</translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>+ 另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Main module %1.</source>
        <translation>主模块 %1。</translation>
    </message>
    <message>
        <source>%1 is on the way.</source>
        <translation>%1 在路径上。</translation>
    </message>
    <message>
        <source>%1 is not in the build itself, but its requirements count.</source>
        <translation>%1 本身不在构建中，但其需求计入。</translation>
    </message>
    <message>
        <source>%1 is selected.</source>
        <translation>选中 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) ask for %1, which is not used.</source>
        <translation>
            <numerusform>有 %n 条路径要求 %1，但未采用。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks for %2</source>
        <translation>%1 要求 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n further requirement(s):</source>
        <translation>
            <numerusform>另有 %n 个需求：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other module(s) would change.</source>
        <translation>
            <numerusform>另有 %n 个模块会变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>What it requires itself does not count: the module graph is pruned here.</source>
        <translation>它自身的依赖不计入：模块图在此处被裁剪。</translation>
    </message>
    <message>
        <source>The line in %1 holds nothing: without it everything stays as it is.</source>
        <translation>%1 中的这一行没有固定任何版本：没有它一切不变。</translation>
    </message>
    <message>
        <source>Without the line in %1 it would not be in the build.</source>
        <translation>没有 %1 中的这一行，它就不会进入构建。</translation>
    </message>
    <message>
        <source>Without the line in %1 it would stay at %2.</source>
        <translation>没有 %1 中的这一行，它仍是 %2。</translation>
    </message>
    <message>
        <source>Without the line in %1 it would be at %2.</source>
        <translation>没有 %1 中的这一行，它会是 %2。</translation>
    </message>
</context>
<context>
    <name>slipway::WhyPanel</name>
    <message>
        <source>Require it here</source>
        <translation>在此处依赖它</translation>
    </message>
    <message>
        <source>Try another version…</source>
        <translation>试试其他版本…</translation>
    </message>
    <message>
        <source>Show in go.mod</source>
        <translation>在 go.mod 中显示</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制该命令</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>The whole picture</source>
        <translation>完整图片</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>另存为 %1…</translation>
    </message>
    <message>
        <source>Who asks for the module</source>
        <translation>谁要求该模块</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开项目。</translation>
    </message>
    <message>
        <source>Open a folder with a go.mod, or drop one here.</source>
        <translation>请打开含有 go.mod 的文件夹，或将其拖放到此处。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>The modules cannot be read.</source>
        <translation>无法读取模块。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reading the modules…</source>
        <translation>正在读取模块…</translation>
    </message>
    <message>
        <source>Choose a module to see why it has its version.</source>
        <translation>请选择一个模块，查看它为何是这个版本。</translation>
    </message>
    <message>
        <source>In the dependencies press Return on it, in go.mod click it while you hold Ctrl.</source>
        <translation>在依赖中选中它并按回车，或在 go.mod 中按住 Ctrl 点击它。</translation>
    </message>
    <message>
        <source>Why %1 %2?</source>
        <translation>为何是 %1 %2？</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Drop the line</source>
        <translation>删除该行</translation>
    </message>
    <message>
        <source>Take the requirement out of go.mod</source>
        <translation>从 go.mod 中移除这条依赖</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图</translation>
    </message>
    <message numerus="yes">
        <source>%n requirement(s)</source>
        <extracomment>Button that shows a table of the requirements instead of the picture.</extracomment>
        <translation>
            <numerusform>%n 个要求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::WhyPicture</name>
    <message>
        <source>Picture of who asks for the module</source>
        <translation>谁要求该模块的图</translation>
    </message>
</context>
<context>
    <name>slipway::WorkerJob</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>slipway::Workspace</name>
    <message>
        <source>You trusted this folder before, but it is another one now or it follows another remote.</source>
        <translation>你以前信任过此文件夹，但它现在已是另一个，或跟随了另一个远程仓库。</translation>
    </message>
    <message>
        <source>Look at what changed; then trust it again.</source>
        <translation>请查看发生了什么变化，然后重新信任。</translation>
    </message>
    <message>
        <source>go can be asked about a .mod file only where a go.mod lies beside it.</source>
        <translation>只有旁边有 go.mod 时，才能就 .mod 文件询问 go。</translation>
    </message>
    <message numerus="yes">
        <source>%n modules are not as go selects them.</source>
        <translation>
            <numerusform>%n 个模块与 go 的选择不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>go is right. Please report the difference as a bug of Slipway.</source>
        <translation>以 go 为准。请将该差异作为 Slipway 的缺陷报告。</translation>
    </message>
    <message>
        <source>The project is still being read.</source>
        <translation>项目仍在读取。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>No project is open.</source>
        <translation>没有打开项目。</translation>
    </message>
    <message>
        <source>No program is run for this folder until you trust it.</source>
        <translation>在你信任此文件夹之前，不为它运行任何程序。</translation>
    </message>
    <message>
        <source>Trust the folder if you know where its files come from (slipway trust).</source>
        <translation>若你知道文件的来源，请信任此文件夹 (slipway trust)。</translation>
    </message>
    <message>
        <source>A run is going on already.</source>
        <translation>已有一个运行正在进行。</translation>
    </message>
    <message>
        <source>Wait for it to end, or stop it.</source>
        <translation>请等它结束，或停止它。</translation>
    </message>
    <message>
        <source>There is no rehearsal that stopped before its end.</source>
        <translation>没有中途停止的演练。</translation>
    </message>
    <message>
        <source>The project or the choices changed since the rehearsal stopped.</source>
        <translation>演练停止之后，项目或选择发生了变化。</translation>
    </message>
    <message>
        <source>Start a new one; what has not changed is not built again.</source>
        <translation>请重新开始；没有变化的内容不会重新构建。</translation>
    </message>
    <message>
        <source>The file was changed by another program since it was read.</source>
        <translation>自读取以来，该文件被其他程序更改。</translation>
    </message>
    <message>
        <source>Look at both versions, then save again.</source>
        <translation>请查看两个版本，然后再次保存。</translation>
    </message>
    <message>
        <source>A what-if is about one go.mod, and this is a workspace.</source>
        <translation>假设分析针对单个 go.mod，而这是一个工作区。</translation>
    </message>
    <message>
        <source>This command is not run with one click.</source>
        <translation>这条命令不能一键运行。</translation>
    </message>
    <message>
        <source>Copy it and run it in a terminal.</source>
        <translation>请复制后在终端中运行。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的内容。</translation>
    </message>
</context>
</TS>
