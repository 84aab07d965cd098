package org.fabcom.places.sheet;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.places.directory.Place;
import org.jspecify.annotations.Nullable;

/** Who may write: the team everywhere, referents and managers of an organisation for its own places. */
public final class PlaceRights {

    private PlaceRights() {}

    static boolean staff(Visitor me) {
        return me.is(InstanceRole.ADMINISTRATOR)
                || me.is(InstanceRole.COORDINATOR)
                || me.is(InstanceRole.MEDIATOR)
                || me.is(InstanceRole.CATALOGUE_EDITOR);
    }

    static boolean mayWrite(Visitor me, @Nullable PartyId owner) {
        return staff(me) || owner != null && me.sits(owner, Seat.REFERENT);
    }

    /** Where this visitor may write a place down, one of this organisation if it is one; empty if they may not. */
    public static String adding(Visitor me, @Nullable UUID of) {
        if (of != null && mayWrite(me, new PartyId(of))) return "/structures/" + of + "/lieux/nouveau";
        return of == null && staff(me) ? "/lieux/nouveau" : "";
    }

    static boolean mayWrite(Visitor me, Place place) {
        return mayWrite(me, place.owner());
    }
}
