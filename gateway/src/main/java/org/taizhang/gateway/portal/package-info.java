/// The portal: `web-ui`, built into the gateway by Quinoa and served from the class path. Pages are for everybody; what
/// they show comes from `/api`. An address without a page is not found.
@NullMarked
package org.taizhang.gateway.portal;

import org.jspecify.annotations.NullMarked;
