package org.taizhang.format.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.format.Decoded;
import org.taizhang.format.Docx;
import org.taizhang.format.Limits;
import org.taizhang.format.MediaKind;
import org.taizhang.format.Reason;
import org.taizhang.format.Refused;
import org.taizhang.format.Samples;
import org.taizhang.format.Zip;
import org.taizhang.format.file.FormatReader;

class MailReaderTest {
    private static final byte[] DOCX = Docx.docx().paragraph("附件里的报告").bytes();

    @Test
    void attachmentsAreReadAndTheBodyIsNot() {
        Decoded.Documents mail = read(mail(part("text/plain; charset=utf-8", "", "请查收。".getBytes(UTF_8))
                + part(
                        "application/octet-stream",
                        "attachment; filename=\"=?GBK?B?" + base64("整改报告.docx", "GBK") + "?=\"",
                        DOCX)
                + part("text/plain", "attachment; filename=b.txt", "另一份报告在这里".getBytes(UTF_8))));

        assertThat(mail.kind()).isEqualTo(MediaKind.EML);
        assertThat(mail.documents()).extracting(d -> d.name()).containsExactly("整改报告.docx", "b.txt");
        assertThat(Samples.texts(mail.documents().getFirst())).containsExactly("附件里的报告");
    }

    @Test
    void aMailWithoutAttachmentIsItsText() {
        Decoded.Documents mail = read(mail(part(
                        "text/plain; charset=gb2312", "", "现将有关情况报告如下。".getBytes(Charset.forName("GBK")))
                + part("text/html; charset=utf-8", "", "<html><body><p>现将有关情况报告如下。</p></body></html>".getBytes(UTF_8))
                + inline("image/png", "<logo>", new byte[] {1, 2, 3})));

        assertThat(mail.documents()).hasSize(1);
        assertThat(Samples.texts(mail.documents().getFirst())).containsExactly("现将有关情况报告如下。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filename*=UTF-8''%E6%8A%A5%E5%91%8A.docx | 报告.docx",
                "filename*0*=GBK''%B1%A8; filename*1*=%B8%E6; filename*2=.docx | 报告.docx",
                "filename=\"=?utf-8?Q?=E6=8A=A5=E5=91=8A=2Edocx?=\" | 报告.docx",
                "filename=plain.docx | plain.docx",
                "filename=\"../../etc/passwd\" | passwd"
            })
    void namesAreWrittenInManyWays(String parameter, String name) {
        Decoded.Documents mail = read(mail(part("application/msword", "attachment; " + parameter, DOCX)));

        assertThat(mail.documents().getFirst().name()).isEqualTo(name);
    }

    @Test
    void anAttachmentThatCannotBeReadIsNamed() {
        Decoded.Documents mail = read(mail(part("application/msword", "attachment; filename=a.docx", DOCX)
                + part("application/x", "attachment; filename=b.exe", "MZ\0".getBytes(UTF_8))
                + part("application/pkcs7-signature", "attachment; filename=smime.p7s", new byte[] {1, 2, 0})));

        assertThat(mail.documents()).hasSize(1);
        assertThat(mail.refused()).containsExactly(new Refused("b.exe", Reason.FORBIDDEN_CONTENT));
    }

    @Test
    void aMailMayCarryAZipAndAZipMails() {
        byte[] zip = Zip.zip().with("甲.docx", DOCX).with("乙.docx", DOCX).bytes();
        String carrying = mail(part("application/zip", "attachment; filename=c.zip", zip));

        assertThat(read(carrying).documents()).extracting(d -> d.name()).containsExactly("甲.docx", "乙.docx");

        byte[] mails = Zip.zip()
                .with(
                        "a.eml",
                        mail(part("application/msword", "attachment; filename=a.docx", DOCX))
                                .getBytes(ISO_8859_1))
                .with("b.eml", carrying.getBytes(ISO_8859_1))
                .bytes();
        var read = (Decoded.Documents) FormatReader.read("a.zip", mails, Limits.standard());
        assertThat(read.documents()).extracting(d -> d.name()).containsExactly("a.docx");
        assertThat(read.refused()).containsExactly(new Refused("c.zip", Reason.NESTED_ARCHIVE));
    }

    @Test
    void aPageSavedAsAMailIsThePage() {
        String mht = """
                From: <Saved by a browser>
                Subject: x
                Date: Tue, 2 Jan 2024 10:00:00 +0800
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="b"

                --b
                Content-Type: text/html; charset="gb2312"
                Content-Transfer-Encoding: quoted-printable
                Content-Location: file:///C:/a.htm

                <html><body><p>=B9=A4=D7=F7=D7=DC=BD=E1</p></body></html>
                --b
                Content-Type: image/gif
                Content-Transfer-Encoding: base64
                Content-Location: file:///C:/a.gif

                R0lGODlh
                --b
                Content-Type: text/xml; charset="utf-8"
                Content-Location: file:///C:/filelist.xml

                <xml/>
                --b--
                """;

        Decoded.Documents page = read(mht);

        assertThat(page.kind()).isEqualTo(MediaKind.MHT);
        assertThat(Samples.texts(page.documents().getFirst())).containsExactly("工作总结");
    }

    @Test
    void mailsInMailsWithoutEndAreRefused() {
        var nested = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < 60; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }

        assertThat(FormatReader.read("a.eml", nested.toString().getBytes(UTF_8), Limits.standard()))
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class, u -> assertThat(u.reason()).isIn(Reason.TOO_COMPLEX, Reason.DAMAGED));
    }

    @Test
    void linesThatOnlyLookLikeAMailAreText() {
        assertThat(read("Tel: 0000\nFax: 0000\n关于2023年工作的报告").kind()).isEqualTo(MediaKind.TXT);
        assertThat(read("主题: 报告\n发件人: 办公室\n正文").kind()).isEqualTo(MediaKind.TXT);
    }

    private static Decoded.Documents read(String mail) {
        return (Decoded.Documents) FormatReader.read(
                "a.eml", mail.getBytes(UTF_8), Limits.standard().withoutOcr());
    }

    private static String mail(String parts) {
        return "Received: from a by b\r\nFrom: a@example.com\r\nTo: b@example.com\r\nSubject: =?utf-8?B?5oql5ZGK?=\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n" + parts + "--b--\r\n";
    }

    private static String part(String type, String disposition, byte[] content) {
        return "--b\r\nContent-Type: " + type + "\r\n"
                + (disposition.isEmpty() ? "" : "Content-Disposition: " + disposition + "\r\n")
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\r\n";
    }

    private static String inline(String type, String id, byte[] content) {
        return part(type + "; name=logo.png\r\nContent-ID: " + id, "", content);
    }

    private static String base64(String text, String charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(Charset.forName(charset)));
    }
}
