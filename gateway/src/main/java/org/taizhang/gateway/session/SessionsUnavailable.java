package org.taizhang.gateway.session;

/// The database of sessions does not answer: nobody's session has ended, nobody's can be looked up.
class SessionsUnavailable extends RuntimeException {
    SessionsUnavailable(Throwable cause) {
        super("sessions can not be looked up: " + cause.getMessage(), cause);
    }
}
