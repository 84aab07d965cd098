package org.fabcom.kernel;

import module java.base;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;

/** Which rule of the base refused a statement. */
public final class Constraints {

    private Constraints() {}

    /** Its name; empty if something else went wrong. */
    public static Optional<String> broken(DataAccessException refused) {
        return said(refused).map(ServerErrorMessage::getConstraint);
    }

    /** All that the base said; empty if it was not the base that refused. */
    public static Optional<ServerErrorMessage> said(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof PSQLException it
                ? Optional.ofNullable(it.getServerErrorMessage())
                : Optional.empty();
    }
}
