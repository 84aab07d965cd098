package org.fabcom.diagnosis.result;

import java.util.List;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** Port: who takes people by the hand here. A lower room answers; without it the sheet says that somebody calls back. */
public interface Welcome {

    /**
     * @param names of those who agreed to be shown, as they are called
     * @param days in which half of those who asked lately had somebody; null: nobody can say yet
     * @param door the next hours at which one comes without appointment, in words; empty: none is announced
     * @param booking where one takes an appointment by oneself; empty: nobody opens their hours
     */
    record Hands(List<String> names, @Nullable Integer days, String door, String booking) {

        public static final Hands UNKNOWN = new Hands(List.of(), null, "", "");

        public Hands {
            names = List.copyOf(names);
        }
    }

    Hands hands(Page page);
}
