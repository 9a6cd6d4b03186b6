#!/bin/sh
# Puts the packages of the image into n8n's home folder, then starts n8n as its own image does.
set -e
nodes="${N8N_USER_FOLDER:-$HOME}/.n8n/nodes/node_modules"
mkdir -p "$nodes"
for package in "$(dirname "$0")"/node_modules/n8n-nodes-*; do
	rm -rf "${nodes:?}/$(basename "$package")"
	cp -R "$package" "$nodes/"
done
exec "${N8N_ENTRYPOINT:-/docker-entrypoint.sh}" "$@"
