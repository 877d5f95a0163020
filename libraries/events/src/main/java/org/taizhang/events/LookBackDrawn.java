package org.taizhang.events;

import java.util.UUID;

/// A sample of closed items was drawn, to be looked at again (回头看). Whoever keeps this can show later that the draw
/// was not repeated; which items were drawn, nobody is told before they are looked at.
///
/// @param plan id of the plan
/// @param unit code of the unit that looks
/// @param seed of the draw, 16 hexadecimal digits
/// @param population how many closed items it was drawn from
/// @param digest SHA-256 of these with their signs of risk and weights
/// @param drawn how many were drawn
public record LookBackDrawn(UUID plan, String unit, String seed, int population, String digest, int drawn)
        implements Event {

    @Override
    public String subject() {
        return plan.toString();
    }
}
