/// Web pages, and what Word saves as one. Start here: [HtmlReader].
@NullMarked
package org.taizhang.format.web;

import org.jspecify.annotations.NullMarked;
