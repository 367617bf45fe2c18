package planted.foreign.analysis;

import com.google.gson.Gson;

/// Uses a library that other packages own.
record Score(Gson gson) {}
