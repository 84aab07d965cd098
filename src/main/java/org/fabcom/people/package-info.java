/**
 * Reception: who people are and for whom they act. It owns persons, organisations and the seats people hold in them, the
 * roles for the whole instance, sign-in and its sessions, invitations, API tokens, the journal of rights and the register of
 * personal fields. Upper rooms ask {@link org.fabcom.people.People}, {@link org.fabcom.people.Organisations} and
 * {@link org.fabcom.people.Rights}, and declare their own personal fields through {@link org.fabcom.people.PersonalData}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "post",
            "files",
            "imports",
            "imports :: fetching",
            "imports :: matching",
            "imports :: reading"
        })
package org.fabcom.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
