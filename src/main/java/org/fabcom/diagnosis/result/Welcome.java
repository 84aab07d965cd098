package org.fabcom.diagnosis.result;

import module java.base;
import org.fabcom.web.Page;
import org.fabcom.web.look.PortraitView;
import org.jspecify.annotations.Nullable;

/** Port: who takes people by the hand here. A lower room answers; without it the sheet says that somebody calls back. */
public interface Welcome {

    /**
     * @param names of those who agreed to be shown, as they are called
     * @param faces the pictures that those gave of themselves and let this reader see
     * @param days in which half of those who asked lately had somebody; null: nobody can say yet
     * @param door the next hours at which one comes without appointment, in words; empty: none is announced
     * @param booking where one takes an appointment by oneself; empty: nobody opens their hours
     */
    record Hands(
            List<String> names,
            List<PortraitView> faces,
            @Nullable Integer days,
            String door,
            String booking) {

        public static final Hands UNKNOWN = new Hands(List.of(), List.of(), null, "", "");

        public Hands {
            names = List.copyOf(names);
            faces = List.copyOf(faces);
        }
    }

    Hands hands(Page page);
}
