package org.taizhang.faults;

/// An exception that says itself what kind of fault it is, because its class alone does not tell.
public interface Fault {
    FaultKind kind();
}
