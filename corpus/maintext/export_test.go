package maintext

const MaxBytes = maxBytes
