; The installer: for one user, without an administrator, in English and Chinese. `build` defines VERSION, PROGRAM and OUT.
; Silent with /S; then it ends with code 2 where wxdesk is running.
Target amd64-unicode
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
!include MUI2.nsh
!include x64.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\wxdesk"
!define APP_ID "Software\Classes\AppUserModelId\wxdesk" ; wxdesk/process/system.py names itself so
Name "wxdesk ${VERSION}"
OutFile "${OUT}"
BrandingText " "

!define MUI_ICON "${PROGRAM}\wxdesk.ico"
!define MUI_UNICON "${PROGRAM}\wxdesk.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\wxdesk.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KEPT)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE SimpChinese

LangString OLD_SYSTEM ${LANG_ENGLISH} "wxdesk needs a 64-bit Windows 10 or 11."
LangString OLD_SYSTEM ${LANG_SIMPCHINESE} "wxdesk 需要 64 位的 Windows 10 或 11。"
LangString RUNNING ${LANG_ENGLISH} "wxdesk is running. Close its window and end wxdesk-cli, then start this again."
LangString RUNNING ${LANG_SIMPCHINESE} "wxdesk 正在运行。请先关闭它的窗口并结束 wxdesk-cli，再重新开始。"
LangString KEPT ${LANG_ENGLISH} "Your accounts, batches and settings stay in $APPDATA\wxdesk and $LOCALAPPDATA\wxdesk, AppSecrets in the Windows Credential Manager, saved media where you saved them. Remove accounts in wxdesk first if their AppSecrets are to go."
LangString KEPT ${LANG_SIMPCHINESE} "账号、批次和设置保留在 $APPDATA\wxdesk 和 $LOCALAPPDATA\wxdesk，AppSecret 保留在 Windows 凭据管理器，已保存的素材保留在原处。如需清除 AppSecret，请先在 wxdesk 中移除账号。"

!define FOUR_NUMBERS "${VERSION}.0"
VIProductVersion "${FOUR_NUMBERS}"
!macro PROPERTIES LANGUAGE
    VIAddVersionKey /LANG=${LANGUAGE} ProductName "wxdesk"
    VIAddVersionKey /LANG=${LANGUAGE} ProductVersion "${VERSION}"
    VIAddVersionKey /LANG=${LANGUAGE} FileVersion "${VERSION}"
    VIAddVersionKey /LANG=${LANGUAGE} FileDescription "wxdesk"
    VIAddVersionKey /LANG=${LANGUAGE} LegalCopyright "MIT licence"
!macroend
!insertmacro PROPERTIES ${LANG_ENGLISH}
!insertmacro PROPERTIES ${LANG_SIMPCHINESE}

; What runs cannot be opened to be written. Asked of Python's library, which the window and the command line both load.
!macro REFUSE_WHILE_RUNNING
    IfFileExists "$INSTDIR\python311.dll" 0 free
    ClearErrors
    FileOpen $0 "$INSTDIR\python311.dll" a
    IfErrors 0 closed
        MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
        SetErrorLevel 2
        Quit
    closed:
    FileClose $0
    free:
!macroend

; Nobody chooses the folder, not even by /D=: the uninstaller removes all of it.
!define FOLDER "$LOCALAPPDATA\Programs\wxdesk"

Function .onInit
    StrCpy $INSTDIR "${FOLDER}"
    ${IfNot} ${RunningX64}
        MessageBox MB_OK|MB_ICONSTOP "$(OLD_SYSTEM)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
FunctionEnd

Function un.onInit
    StrCpy $INSTDIR "${FOLDER}"
FunctionEnd

Section
    !insertmacro REFUSE_WHILE_RUNNING
    RMDir /r "$INSTDIR" ; what an older version had and this one has not
    SetOutPath "$INSTDIR"
    File /r "${PROGRAM}\*.*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\wxdesk.lnk" "$INSTDIR\wxdesk.exe" "" "$INSTDIR\wxdesk.ico"
    nsExec::Exec '"$INSTDIR\python.exe" "$INSTDIR\path.py" add'
    WriteRegStr HKCU "${APP_ID}" DisplayName "wxdesk"
    WriteRegStr HKCU "${APP_ID}" IconUri "$INSTDIR\wxdesk.ico"
    WriteRegStr HKCU "${UNINSTALL}" DisplayName "wxdesk"
    WriteRegStr HKCU "${UNINSTALL}" DisplayVersion "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" DisplayIcon "$INSTDIR\wxdesk.ico"
    WriteRegStr HKCU "${UNINSTALL}" InstallLocation "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" NoModify 1
    WriteRegDWORD HKCU "${UNINSTALL}" NoRepair 1
SectionEnd

Section Uninstall
    !insertmacro REFUSE_WHILE_RUNNING
    nsExec::Exec '"$INSTDIR\python.exe" "$INSTDIR\path.py" remove'
    Delete "$SMPROGRAMS\wxdesk.lnk"
    SetOutPath "$TEMP" ; the current folder cannot be removed
    RMDir /r "$INSTDIR"
    DeleteRegKey HKCU "${APP_ID}"
    DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
