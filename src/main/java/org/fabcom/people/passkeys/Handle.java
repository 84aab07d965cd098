package org.fabcom.people.passkeys;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.springframework.security.web.webauthn.api.Bytes;

/** What a device keeps to know whose key it is: the sixteen bytes of the id, which say nothing of the person (WebAuthn §14.6.1). */
final class Handle {

    private Handle() {}

    static Bytes of(PartyId person) {
        var id = person.value();
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static PartyId read(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        if (bytes.remaining() != 16) throw new IllegalArgumentException("handle");
        return new PartyId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
