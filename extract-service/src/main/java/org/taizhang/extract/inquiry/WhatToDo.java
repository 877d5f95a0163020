package org.taizhang.extract.inquiry;

import org.taizhang.format.Limits;

/// What a person can do about a file that could not be read.
public final class WhatToDo {

    private static final String LIMITS = limits(Limits.standard());

    private WhatToDo() {}

    private static String limits(Limits limits) {
        return "一个压缩包最多 %d 个文件，每个展开后不超过 %d MB，共不超过 %d MB，合计不超过 %d 页。"
                .formatted(
                        limits.content().documents(),
                        limits.unpacking().entry().bytes() >> 20,
                        limits.unpacking().total().bytes() >> 20,
                        limits.content().pages());
    }

    public static String about(String reason) {
        return switch (reason) {
            case "empty", "no-text" -> "文件里没有文字，请检查后重新上传。";
            case "encrypted" -> "文件有密码，请去掉密码后重新上传。";
            case "damaged" -> "文件已损坏，请用原软件打开后另存一份再上传。";
            case "scanned-no-ocr" -> "这是扫描件，本系统没有安装文字识别，请上传可编辑的原文。";
            case "too-large" -> "文件展开后过大：%s请拆分后再上传。".formatted(LIMITS);
            case "too-complex" -> "文件过于复杂：%s请拆分或另存为 docx 后再上传。".formatted(LIMITS);
            case "too-slow" -> "文件过于复杂，在限定时间内没有读完，请拆分或另存为 docx 后再上传。";
            case "forbidden-content" -> "文件含有不允许的内容，请另存为 docx 后再上传。";
            case "nested-archive" -> "压缩包里还有压缩包，请先解开再上传。";
            case "no-report" -> "文件里没有认出报告：既没有报告标题，也不像报告正文。请上传报告本身；如果确是报告，请补上标题（单位、年度、“报告”）后重新上传。";
            case "split-lost" -> "按已确认的拆分读取时，有的起始段落在文件里找不到了，读取结果没有改变。请与督办人员联系，或撤回后重新上传。";
            case "original-missing" -> "系统里找不到这个上传件的原件，或者原件已损坏。请重新上传，或请运维人员恢复原件后再重新解析。";
            default -> "不能识别这种文件，请用 Word 或 WPS 打开，另存为 docx 后再上传；也可以上传 pdf、ofd、odt、xlsx、pptx、网页、邮件（eml）、txt 或它们的 zip。";
        };
    }
}
