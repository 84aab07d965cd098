package org.fabcom.governance.assemblies.door;

import module java.base;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** The code that hangs in the room: who scans it is there. */
@Component
record RoomCodes(Secrets secrets) {

    private static final int LENGTH = 16;

    String path(Assembly it) {
        return it.url() + "/ici?code=" + code(it);
    }

    boolean opens(Assembly it, String code) {
        return MessageDigest.isEqual(code(it).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    private String code(Assembly it) {
        return secrets.sign("governance.room", it.id().toString()).substring(0, LENGTH);
    }
}
