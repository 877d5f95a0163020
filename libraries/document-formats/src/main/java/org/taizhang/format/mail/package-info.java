/// Mails and pages saved as mails (MHT): their parts, decoded. Start here: [MailReader].
@NullMarked
package org.taizhang.format.mail;

import org.jspecify.annotations.NullMarked;
