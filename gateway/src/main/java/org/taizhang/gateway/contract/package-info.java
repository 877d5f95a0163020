/// The contract of events, for everybody, at the addresses that events and `asyncapi.yaml` name: an integrator reads it
/// before they have an account.
@NullMarked
package org.taizhang.gateway.contract;

import org.jspecify.annotations.NullMarked;
