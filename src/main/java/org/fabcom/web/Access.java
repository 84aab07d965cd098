package org.fabcom.web;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;

/**
 * Who may use a route. Without it the application does not start. A visitor enters if {@link #value} lets them in, or if
 * they hold one of the {@link #instance} roles, or at least the {@link #seat} in the organisation that the path variable
 * {@link #of} names. On a class: the door to those routes that it inherits, never to its own.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** Everybody; whoever is signed in; or only those whom roles and seats name. */
    enum Level {
        PUBLIC,
        SIGNED_IN,
        ENTITLED
    }

    Level value() default Level.ENTITLED;

    InstanceRole[] instance() default {};

    /** At most one: the least seat that entitles. */
    Seat[] seat() default {};

    /**
     * It ends what the visitor began, and the other side waits for it: taking back, giving back, refusing. Whoever may only read
     * otherwise ({@code web.access.Barring}) still may.
     */
    boolean ends() default false;

    /** What happens there asks itself whether the visitor may act, so that what was done before is answered as it was. */
    boolean asksItself() default false;

    /** Name of the path variable that holds the organisation's id. */
    String of() default "organisation";
}
