/// What the services' tests share: the real local stack and people who log in to it.
package org.taizhang.testing;
