/// Stories told to the running stack as its users tell them: through the gateway, a browser and the broker's outer
/// door.
///
/// A stack that runs already is used as it is, which saves its start; every story makes content of its own, so that it
/// can be told again and again:
/// `TAIZHANG_DATA=target/story-stack TAIZHANG_PORT_OFFSET=21000 ./taizhang up --detach`.
///
/// Start here: [WholeLineStory].
package org.taizhang.stories;
