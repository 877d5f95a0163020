/// A mail server that delivers nothing: what is sent to it lies in a folder, to be looked at. Start here: [MailServer].
@NullMarked
package org.taizhang.local.mail;

import org.jspecify.annotations.NullMarked;
