package org.taizhang.web.problem;

/// Something that we need is away for the moment: 503, and what to do with what was being sent.
public final class Unavailable extends Refusal {

    /// Seconds; about as long as a restart of what is away takes.
    static final int RETRY_AFTER = 10;

    private Unavailable(String zh, String en) {
        super("unavailable", new Words(zh, en), 503);
    }

    /// Nothing was to be changed.
    public static Unavailable forReading() {
        return new Unavailable("系统暂时无法读取，请过一会儿再试。", "This cannot be read at the moment; try again in a while.");
    }

    /// A change was being sent. Its answer may have been lost with the connection, so that nobody knows for sure.
    public static Unavailable forChange() {
        return new Unavailable(
                "系统暂时不可用，这次提交的内容没有收下。请过一会儿重新载入，没有生效就再提交一次。",
                "Something we need is away; what you just sent was not taken. Reload in a while, and send it again if it is"
                        + " not there.");
    }

    /// A file was being sent.
    public static Unavailable forFile() {
        return new Unavailable(
                "系统暂时不可用，没有收到这个文件，也没有开出回执。请过一会儿再上传一次，并保留好原文件。",
                "Something we need is away; this file was not received and no receipt was given. Keep it, and upload it"
                        + " again in a while.");
    }
}
