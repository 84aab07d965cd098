package org.fabcom.files;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The rooms that hold files, asked by the kind of their things. */
@Component
record Owners(ObjectProvider<FileOwner> rooms) {

    Optional<FileOwner> of(String kind) {
        return rooms.stream().filter(it -> it.kind().equals(kind)).findFirst();
    }

    boolean mayFetch(HeldFile file, Visitor visitor) {
        return of(file.ownerKind())
                .filter(it -> it.mayFetch(file.owner(), visitor))
                .isPresent();
    }
}
