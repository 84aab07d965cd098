package org.fabcom.membership.register;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Register;
import org.jspecify.annotations.Nullable;

/** A line of the register as lists show it. */
record RegisterRow(
        UUID id,
        PartyId organisation,
        int number,
        String name,
        MemberKind kind,
        List<String> categories,
        MemberState state,
        LocalDate joined,
        @Nullable LocalDate ended,
        String email,
        String phone,
        String address,
        String formerly) {

    RegisterRow in(List<String> names) {
        return new RegisterRow(
                id, organisation, number, name, kind, names, state, joined, ended, email, phone, address, formerly);
    }

    String url() {
        return Register.url(organisation) + "/" + id;
    }
}
