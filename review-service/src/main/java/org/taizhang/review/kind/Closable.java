package org.taizhang.review.kind;

/// Ends with an application, proof and the acceptance of another person.
public sealed interface Closable extends Particulars permits Rectification, Commitment, Task, Directive, Risk {}
