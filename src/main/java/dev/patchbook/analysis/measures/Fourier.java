package dev.patchbook.analysis.measures;

/// The discrete Fourier transform of a length that is a power of two, by Cooley and Tukey's algorithm of 1965.
final class Fourier {

    private final int length;
    /// Cosine and sine of -2πk/length; strict, so that every machine gets the same bits.
    final double[] cos;

    final double[] sin;

    Fourier(int length) {
        if (Integer.bitCount(length) != 1) {
            throw new IllegalArgumentException("Not a power of two: " + length);
        }
        this.length = length;
        this.cos = new double[length];
        this.sin = new double[length];
        for (int k = 0; k < length; k++) {
            cos[k] = StrictMath.cos(-2 * Math.PI * k / length);
            sin[k] = StrictMath.sin(-2 * Math.PI * k / length);
        }
    }

    /// Replaces the numbers by their transform `sum x[j] exp(-2πi jk / length)`.
    void forward(double[] re, double[] im) {
        reverseBits(re, im);
        for (int half = 1; half < length; half *= 2) {
            int stride = length / (2 * half);
            for (int block = 0; block < length; block += 2 * half) {
                for (int j = 0; j < half; j++) {
                    butterfly(re, im, block + j, block + j + half, j * stride);
                }
            }
        }
    }

    /// Replaces a transform of real numbers by those numbers.
    void backward(double[] re, double[] im) {
        for (int k = 0; k < length; k++) {
            im[k] = -im[k];
        }
        forward(re, im);
        for (int k = 0; k < length; k++) {
            re[k] /= length;
        }
    }

    private void butterfly(double[] re, double[] im, int a, int b, int turn) {
        double x = re[b] * cos[turn] - im[b] * sin[turn];
        double y = re[b] * sin[turn] + im[b] * cos[turn];
        re[b] = re[a] - x;
        im[b] = im[a] - y;
        re[a] += x;
        im[a] += y;
    }

    private void reverseBits(double[] re, double[] im) {
        int shift = Integer.numberOfLeadingZeros(length) + 1;
        for (int i = 0; i < length && length > 1; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (j > i) {
                double real = re[i];
                re[i] = re[j];
                re[j] = real;
                double imaginary = im[i];
                im[i] = im[j];
                im[j] = imaginary;
            }
        }
    }
}
