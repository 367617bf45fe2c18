package dev.patchbook.addon;

import dev.patchbook.plan.PlanId;
import java.util.LinkedHashMap;
import java.util.Map;

/// What happens when something on a card is clicked.
sealed interface Click {

    /// Patchbook is called.
    ///
    /// @param parameters come back with the call, as untrusted as anything else in it
    record Call(Act act, Map<String, String> parameters) implements Click {
        public Call {
            parameters = Map.copyOf(parameters);
        }

        /// The same call with one more parameter.
        Call with(String key, String value) {
            Map<String, String> more = new LinkedHashMap<>(parameters);
            more.put(key, value);
            return new Call(act, more);
        }
    }

    /// A page opens in a new tab.
    record Open(String url) implements Click {}

    static Call call(Act act) {
        return new Call(act, Map.of());
    }

    /// A call about one plan.
    static Call call(Act act, PlanId plan) {
        return call(act).with(Parameter.PLAN, plan.value());
    }
}
