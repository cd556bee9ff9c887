"""Whether the message beside a code only repeats a yes: "ok", "File uploaded successfully", "上传成功"."""

import re

_YES = (
    "ok okay success successful successfully succeed succeeds succeeded done uploaded stored saved received accepted"
    " created complete completed finished"
)
_BESIDE = (
    "a all and been data document file files has have image images is item media operation photo picture request"
    " resource the upload uploading video voice thank thanks was were with you your"
)
_CHINESE_YES = ("成功", "完成", "完毕", "已收到", "已接收", "已保存", "已上传", "已提交", "正常")
_CHINESE_BESIDE = (
    *(
        "操作",
        "上传",
        "请求",
        "处理",
        "保存",
        "接收",
        "提交",
        "执行",
        "调用",
        "返回",
        "添加",
        "新增",
        "创建",
        "存储",
    ),
    *(
        "入库",
        "转发",
        "发送",
        "同步",
        "查询",
        "获取",
        "文件",
        "图片",
        "素材",
        "媒体",
        "语音",
        "视频",
        "数据",
        "附件",
    ),
    *("一切", "您的", "谢谢", "共", "个", "张", "已", "的", "了", "您", "你"),
)


def _any_of(english: str, chinese: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(english.split())})(?![a-z])|{'|'.join(chinese)}")


_SAYS_YES = _any_of(_YES, _CHINESE_YES)
_KNOWN = _any_of(f"{_YES} {_BESIDE}", _CHINESE_YES + _CHINESE_BESIDE)
_FILE_NAME = re.compile(r"[\w-]+\.[a-z][a-z0-9]{1,4}(?![a-z0-9])")
_LONGEST = 300  # what says yes says it shortly
_ZERO = re.compile(r"(?<![0-9])0(?![0-9])")  # of so many files
_MARKS = re.compile(r"[\s0-9.,:;!()。，：；！～~\-_、]*")


def is_plain_yes(message: str) -> bool:
    """Whether every word of it, in lower case, is known, and one of them says yes; or nothing is said at all."""
    if message in ("", "0"):
        return True
    if len(message) > _LONGEST:
        return False
    message = _FILE_NAME.sub("", message)
    if _ZERO.search(message) or not _MARKS.fullmatch(_KNOWN.sub("", message)):
        return False
    return _SAYS_YES.search(message) is not None
