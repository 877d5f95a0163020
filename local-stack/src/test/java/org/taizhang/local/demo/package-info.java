/// What the demonstration and the load are made of.
///
/// Start here: [org.taizhang.local.demo.SampleReportsTest].
package org.taizhang.local.demo;
